CREATE DOMAIN code AS text CONSTRAINT code_there NOT NULL;
COMMENT ON CONSTRAINT code_there ON DOMAIN code IS 'no code, no value';
ALTER DOMAIN code ADD CONSTRAINT long_enough CHECK (length(VALUE) > 2) NOT VALID;
