CREATE TABLE person (id int PRIMARY KEY, token uuid DEFAULT gen_random_uuid(), luck float8 DEFAULT random());
ALTER TABLE person ADD CONSTRAINT pgflux_fill_token CHECK (token IS NULL OR token IS NOT NULL) NOT VALID;
ALTER TABLE person ADD CONSTRAINT pgflux_fill_luck CHECK (luck IS NULL OR luck IS NOT NULL) NOT VALID;
