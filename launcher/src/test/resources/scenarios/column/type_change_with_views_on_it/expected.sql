BEGIN;
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN amount TYPE bigint;
CREATE VIEW public.v AS SELECT id, amount
FROM public.t;
CREATE VIEW public.w AS SELECT sum(amount) AS total
FROM public.v;
CREATE MATERIALIZED VIEW public.m AS SELECT id, amount * 2 AS twice
FROM public.t;
CREATE UNIQUE INDEX m_id_idx ON public.m USING btree (id);
ALTER VIEW public.v OWNER TO app_owner;
GRANT SELECT ON TABLE public.v TO app_reader;
COMMENT ON VIEW public.w IS 'the sum';
COMMIT;
