CREATE EXTENSION pg_trgm;
CREATE EXTENSION citext WITH SCHEMA public;
CREATE TABLE person (id int PRIMARY KEY, name text, email citext);
CREATE INDEX person_name_idx ON person USING gin (name gin_trgm_ops);
