-- @renamed-table from=old_name
CREATE TABLE new_name (id serial PRIMARY KEY, code text UNIQUE, n int CHECK (n > 0));
CREATE INDEX ON new_name (n);
CREATE VIEW v AS SELECT id FROM new_name;
