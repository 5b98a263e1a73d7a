BEGIN;
ALTER TABLE public.t ALTER COLUMN a TYPE character varying(20);
ALTER TABLE public.t ALTER COLUMN b TYPE numeric(10,2);
ALTER TABLE public.t ALTER COLUMN c TYPE text;
ALTER TABLE public.t ALTER COLUMN d TYPE timestamp(6) without time zone;
COMMIT;
