BEGIN;
ALTER TABLE public.person ADD COLUMN active boolean DEFAULT true NOT NULL;
ALTER TABLE public.person ADD COLUMN score numeric(5,2) DEFAULT 1.5 NOT NULL;
COMMIT;
