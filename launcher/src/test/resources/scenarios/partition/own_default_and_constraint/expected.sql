BEGIN;
ALTER TABLE public.log_low ALTER COLUMN level SET DEFAULT 2;
ALTER TABLE public.log_low ADD CONSTRAINT level_small CHECK (level < 5);
COMMIT;
