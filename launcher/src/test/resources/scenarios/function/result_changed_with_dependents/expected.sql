BEGIN;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT n_ok;
DROP INDEX public.t_f_idx;
ALTER TABLE public.t ALTER COLUMN n DROP DEFAULT;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$SELECT a::bigint$$;
ALTER TABLE public.t ALTER COLUMN n SET DEFAULT public.f(1);
ALTER TABLE public.t ADD CONSTRAINT n_ok CHECK (public.f(id) > 0) NOT VALID;
CREATE VIEW public.v AS SELECT public.f(id) AS x
FROM public.t;
GRANT SELECT ON TABLE public.v TO app_reader;
COMMIT;

BEGIN;
ALTER TABLE public.t VALIDATE CONSTRAINT n_ok;
COMMIT;

CREATE INDEX CONCURRENTLY t_f_idx ON public.t USING btree ((public.f(id)));
