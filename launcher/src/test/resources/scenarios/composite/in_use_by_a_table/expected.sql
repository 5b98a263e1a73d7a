BEGIN;
ALTER TYPE public.address ADD ATTRIBUTE country text;
COMMIT;
