BEGIN;
ALTER TABLE public.person ADD COLUMN token uuid DEFAULT gen_random_uuid() NOT NULL;
ALTER TABLE public.person ADD COLUMN luck double precision DEFAULT random();
COMMIT;
