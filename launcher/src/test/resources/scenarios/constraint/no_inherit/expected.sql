BEGIN;
ALTER TABLE public.parent DROP CONSTRAINT both_ways;
ALTER TABLE public.parent DROP CONSTRAINT own;
ALTER TABLE public.parent ADD CONSTRAINT both_ways CHECK (id > 0) NO INHERIT;
ALTER TABLE public.parent ADD CONSTRAINT own CHECK (n > 0);
COMMIT;
