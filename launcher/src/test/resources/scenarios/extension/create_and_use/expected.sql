BEGIN;
CREATE EXTENSION citext SCHEMA public;
CREATE EXTENSION pg_trgm;
ALTER TABLE public.person ADD COLUMN email public.citext;
COMMIT;

CREATE INDEX CONCURRENTLY person_name_idx ON public.person USING gin (name public.gin_trgm_ops);
