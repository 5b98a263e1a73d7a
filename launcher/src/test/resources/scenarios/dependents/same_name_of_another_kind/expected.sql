BEGIN;
DROP VIEW public.other;
DROP TABLE public.thing;
CREATE TABLE public.other (
    id integer
);
CREATE VIEW public.thing AS SELECT 1 AS id;
COMMIT;
