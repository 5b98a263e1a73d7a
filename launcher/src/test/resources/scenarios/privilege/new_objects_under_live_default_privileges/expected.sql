BEGIN;
CREATE TABLE public.fresh (
    id integer
);
COMMIT;
