BEGIN;
ALTER TABLE public.bound NO INHERIT public.base;
ALTER TABLE public.bound RENAME CONSTRAINT base_id_not_null TO bound_id_not_null;
CREATE TABLE public.fresh (
    more text
) INHERITS (public.base);
ALTER TABLE public.loose INHERIT public.base;
COMMIT;
