CREATE TABLE t (id int, name text, secret text);
GRANT SELECT (id, name), UPDATE (name) ON t TO app_reader;
GRANT INSERT (id) ON t TO app_writer WITH GRANT OPTION;
GRANT REFERENCES (id) ON t TO PUBLIC;
