CREATE TABLE person (id int, name text CONSTRAINT name_must_be NOT NULL, age int);
ALTER TABLE person ADD CONSTRAINT age_must_be NOT NULL age NOT VALID;
ALTER TABLE person ADD COLUMN email text CONSTRAINT email_must_be NOT NULL NO INHERIT;
COMMENT ON CONSTRAINT name_must_be ON person IS 'everyone has one';
