BEGIN;
DROP VIEW public.on_m;
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m AS SELECT id, upper(name) AS name
FROM public.t;
CREATE UNIQUE INDEX m_id_idx ON public.m USING btree (id);
CREATE VIEW public.on_m AS SELECT id
FROM public.m;
GRANT SELECT ON TABLE public.m TO app_reader;
COMMENT ON INDEX public.m_id_idx IS 'for refreshing';
COMMIT;
