BEGIN;
CREATE SCHEMA a;
CREATE TYPE a.state AS ENUM ('new');
CREATE DOMAIN a.code AS text;
ALTER DOMAIN a.code ADD CONSTRAINT code_check CHECK (value <> '');
CREATE SEQUENCE a.numbers;
CREATE FUNCTION a.label(a.state) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1::text $$;
CREATE TABLE a.a (
    id integer DEFAULT nextval('a.numbers') NOT NULL,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE TABLE public.b (
    id integer NOT NULL,
    a_id integer,
    state a.state DEFAULT 'new',
    code a.code,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);
CREATE INDEX b_state_idx ON public.b USING btree (state);
ALTER TABLE public.b ADD CONSTRAINT b_a_fk FOREIGN KEY (a_id) REFERENCES a.a (id);
CREATE VIEW public.report AS SELECT b.id, a.label(b.state) AS state
FROM public.b;
COMMENT ON VIEW public.report IS 'last first';
COMMIT;
