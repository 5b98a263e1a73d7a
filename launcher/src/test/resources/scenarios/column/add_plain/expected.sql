BEGIN;
ALTER TABLE public.person ADD COLUMN name text;
ALTER TABLE public.person ADD COLUMN email character varying(100) COLLATE pg_catalog."C";
ALTER TABLE public.person ADD COLUMN born date;
COMMIT;
