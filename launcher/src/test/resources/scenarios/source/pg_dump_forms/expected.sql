BEGIN;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE SEQUENCE public.person_id_seq AS integer;
CREATE TABLE public.person (
    id integer DEFAULT nextval('public.person_id_seq'::regclass) NOT NULL,
    name character varying(20) DEFAULT 'x'::varchar,
    mood public.mood DEFAULT 'ok'::public.mood,
    born timestamp without time zone DEFAULT now(),
    CONSTRAINT person_name_check CHECK (name::text <> ''::text),
    CONSTRAINT person_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE public.person_id_seq OWNED BY public.person.id;
ALTER TABLE public.person CLUSTER ON person_pkey;
CREATE INDEX person_name_idx ON public.person USING btree ((lower(name::text)));
ALTER TABLE public.person ADD CONSTRAINT person_self FOREIGN KEY (id) REFERENCES public.person (id) DEFERRABLE INITIALLY DEFERRED;
CREATE VIEW public.people AS SELECT person.id, person.name
FROM public.person
WHERE person.name::text ~~ 'a%'::text;
COMMIT;
