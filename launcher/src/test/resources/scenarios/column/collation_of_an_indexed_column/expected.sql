BEGIN;
DROP INDEX public.t_b;
DROP INDEX public.t_e;
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE pg_catalog."C";
ALTER TABLE public.t ALTER COLUMN b TYPE text;
ALTER TABLE public.t ALTER COLUMN c TYPE timestamp with time zone;
ALTER TABLE public.t ALTER COLUMN d TYPE text;
ALTER TABLE public.t ALTER COLUMN e TYPE text;
COMMIT;

CREATE INDEX CONCURRENTLY t_b ON public.t USING btree (b COLLATE pg_catalog."C");

CREATE INDEX CONCURRENTLY t_e ON public.t USING btree ((lower(e)));
