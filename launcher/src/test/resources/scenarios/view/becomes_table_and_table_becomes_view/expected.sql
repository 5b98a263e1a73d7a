BEGIN;
DROP MATERIALIZED VIEW public.c;
DROP VIEW public.b;
DROP TABLE public.a;
CREATE TABLE public.b (
    id integer
);
CREATE VIEW public.a AS SELECT id
FROM public.b;
CREATE VIEW public.c AS SELECT 1 AS id;
COMMIT;
