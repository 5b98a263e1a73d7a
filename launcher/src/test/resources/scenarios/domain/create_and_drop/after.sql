CREATE DOMAIN email AS varchar(200) COLLATE "C" DEFAULT 'none' NOT NULL CONSTRAINT has_at CHECK (VALUE = 'none' OR VALUE ~ '@') CHECK (VALUE <> '');
COMMENT ON DOMAIN email IS 'where to write to';
COMMENT ON CONSTRAINT has_at ON DOMAIN email IS 'every one has it';
CREATE TABLE person (id int, email email);
