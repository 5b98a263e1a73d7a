BEGIN;
DROP MATERIALIZED VIEW public.gone;
CREATE MATERIALIZED VIEW public.later AS SELECT id
FROM public.t WITH NO DATA;
CREATE MATERIALIZED VIEW public.totals AS SELECT name, count(*) AS many
FROM public.t
GROUP BY name;
CREATE UNIQUE INDEX totals_name_idx ON public.totals USING btree (name);
COMMENT ON MATERIALIZED VIEW public.totals IS 'counted at night';
COMMIT;
