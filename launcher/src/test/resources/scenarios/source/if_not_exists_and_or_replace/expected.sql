BEGIN;
CREATE SCHEMA app;
CREATE EXTENSION citext;
CREATE SEQUENCE public.s INCREMENT BY 2;
CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS $$SELECT 2$$;
ALTER TABLE public.t ADD COLUMN name text;
CREATE INDEX t_name ON public.t USING btree (name);
CREATE VIEW public.v AS SELECT id, name
FROM public.t;
CREATE MATERIALIZED VIEW public.m AS SELECT 1 AS one;
CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();
COMMIT;
