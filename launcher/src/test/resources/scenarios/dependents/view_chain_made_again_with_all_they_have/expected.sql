BEGIN;
DROP MATERIALIZED VIEW public.c;
DROP VIEW public.b;
DROP FUNCTION public.f();
DROP VIEW public.a;
ALTER TABLE public.t ALTER COLUMN n TYPE numeric;
CREATE VIEW public.a AS SELECT id, n
FROM public.t;
CREATE FUNCTION public.f() RETURNS SETOF public.a LANGUAGE sql AS $$SELECT * FROM a$$;
CREATE VIEW public.b WITH (security_barrier='true') AS SELECT id, n
FROM public.a;
CREATE MATERIALIZED VIEW public.c AS SELECT id, n
FROM public.b;
CREATE INDEX c_id_idx ON public.c USING btree (id);
CREATE TRIGGER on_b INSTEAD OF UPDATE ON public.b FOR EACH ROW EXECUTE FUNCTION public.act();
ALTER MATERIALIZED VIEW public.c OWNER TO app_owner;
GRANT SELECT ON TABLE public.a TO app_reader;
GRANT SELECT (id) ON TABLE public.b TO app_reader;
COMMENT ON COLUMN public.b.n IS 'n of b';
COMMENT ON VIEW public.b IS 'b';
COMMENT ON MATERIALIZED VIEW public.c IS 'c';
COMMIT;
