BEGIN;
CREATE TABLE public.fresh (
    id integer
) USING heap2;
ALTER TABLE public.to_default SET ACCESS METHOD heap;
ALTER TABLE public.to_other SET ACCESS METHOD heap2;
ALTER MATERIALIZED VIEW public.m SET ACCESS METHOD heap2;
COMMIT;
