BEGIN;
CREATE SCHEMA s;
CREATE TYPE public.f AS ENUM ('z', 'y');
CREATE TABLE public.a (
    id integer NOT NULL,
    kept integer,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE TABLE s.c (
    parent integer
);
CREATE INDEX a_kept_idx ON public.a USING btree (kept);
ALTER TABLE s.c ADD CONSTRAINT again FOREIGN KEY (parent) REFERENCES public.a (id) ON DELETE CASCADE;
COMMIT;
