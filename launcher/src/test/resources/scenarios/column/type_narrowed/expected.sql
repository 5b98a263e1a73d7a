BEGIN;
ALTER TABLE public.t ALTER COLUMN a TYPE character varying(10);
ALTER TABLE public.t ALTER COLUMN b TYPE integer;
COMMIT;
