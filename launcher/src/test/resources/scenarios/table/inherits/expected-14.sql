BEGIN;
ALTER TABLE public.bound NO INHERIT public.base;
CREATE TABLE public.fresh (
    more text
) INHERITS (public.base);
ALTER TABLE public.loose INHERIT public.base;
COMMIT;
