BEGIN;
ALTER TYPE public.address ALTER ATTRIBUTE street TYPE text COLLATE pg_catalog."C";
ALTER TYPE public.address ALTER ATTRIBUTE zip TYPE text;
ALTER TYPE public.address DROP ATTRIBUTE gone;
ALTER TYPE public.address ADD ATTRIBUTE country text;
COMMIT;
