BEGIN;
ALTER TABLE public.person DROP COLUMN nickname;
COMMIT;
