BEGIN;
ALTER TABLE public.leaves NO INHERIT public.parent;
ALTER TABLE public.joins INHERIT public.parent;
COMMIT;
