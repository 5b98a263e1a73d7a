BEGIN;
ALTER DOMAIN public.code ADD CONSTRAINT code_there NOT NULL;
ALTER DOMAIN public.code ADD CONSTRAINT long_enough CHECK (length(value) > 2) NOT VALID;
COMMENT ON CONSTRAINT code_there ON DOMAIN public.code IS 'no code, no value';
COMMIT;
