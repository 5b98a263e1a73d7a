BEGIN;
ALTER TABLE public.joins RENAME CONSTRAINT joins_id_not_null TO parent_id_not_null;
ALTER TABLE public.leaves NO INHERIT public.parent;
ALTER TABLE public.leaves RENAME CONSTRAINT parent_id_not_null TO leaves_id_not_null;
ALTER TABLE public.joins INHERIT public.parent;
COMMIT;
