CREATE TABLE person (id int PRIMARY KEY, fullname text NOT NULL DEFAULT 'x', CONSTRAINT named CHECK (fullname <> ''));
CREATE INDEX person_name_idx ON person (lower(fullname));
CREATE VIEW people AS SELECT id, fullname FROM person;
