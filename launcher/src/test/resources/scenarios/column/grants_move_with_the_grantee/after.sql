CREATE TABLE t (id int, name text, secret text);
GRANT SELECT (id), UPDATE (name, secret) ON t TO app_reader;
GRANT INSERT (id) ON t TO app_writer;
GRANT SELECT (name) ON t TO "app-Team" WITH GRANT OPTION;
