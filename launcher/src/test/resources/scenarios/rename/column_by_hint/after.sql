CREATE TABLE person (
  id int PRIMARY KEY,
  full_name text NOT NULL DEFAULT 'x', -- @renamed from=fullname
  CONSTRAINT named CHECK (full_name <> ''));
CREATE INDEX person_name_idx ON person (lower(full_name));
CREATE VIEW people AS SELECT id, full_name AS fullname FROM person;
