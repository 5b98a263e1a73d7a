BEGIN;
DROP VIEW public.u;
DROP VIEW public.v;
CREATE VIEW public.u AS SELECT id AS y
FROM public.t;
CREATE VIEW public.v AS SELECT id::bigint AS id, name
FROM public.t;
COMMIT;
