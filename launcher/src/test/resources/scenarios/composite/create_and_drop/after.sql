CREATE TYPE address AS (street text COLLATE "C", zip varchar(10));
CREATE TYPE place AS (name text, at address);
COMMENT ON TYPE address IS 'where';
COMMENT ON COLUMN address.zip IS 'as the post wants it';
CREATE TABLE shop (id int, at place, others address[]);
