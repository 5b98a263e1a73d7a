BEGIN;
ALTER TABLE public.base ADD COLUMN created timestamp with time zone DEFAULT now();
ALTER TABLE public.base ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
COMMIT;

BEGIN;
ALTER TABLE public.base VALIDATE CONSTRAINT positive;
COMMIT;
