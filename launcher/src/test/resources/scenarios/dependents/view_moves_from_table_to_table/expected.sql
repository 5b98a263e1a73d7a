BEGIN;
CREATE TABLE public.fresh (
    id integer
);
CREATE OR REPLACE VIEW public.v AS SELECT id
FROM public.fresh;
DROP TABLE public.old;
COMMIT;
