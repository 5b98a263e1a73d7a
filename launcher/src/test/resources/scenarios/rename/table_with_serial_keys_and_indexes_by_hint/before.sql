CREATE TABLE old_name (id serial PRIMARY KEY, code text UNIQUE, n int CHECK (n > 0));
CREATE INDEX ON old_name (n);
CREATE VIEW v AS SELECT id FROM old_name;
