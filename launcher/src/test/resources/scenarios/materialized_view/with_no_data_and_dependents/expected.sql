BEGIN;
DROP VIEW public.v;
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m WITH (fillfactor='90') AS SELECT id + 1 AS number
FROM public.t;
CREATE VIEW public.v AS SELECT number AS id
FROM public.m;
CREATE MATERIALIZED VIEW public.empty AS SELECT number
FROM public.m WITH NO DATA;
COMMIT;
