CREATE EXTENSION postgres_fdw;
CREATE SERVER faraway FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'localhost', dbname 'other');
CREATE FOREIGN TABLE remote_note (id int NOT NULL, body text OPTIONS (column_name 'body'), added date)
  SERVER faraway OPTIONS (schema_name 'archive', fetch_size '50');
CREATE FOREIGN TABLE remote_other (id int) SERVER faraway;
COMMENT ON FOREIGN TABLE remote_other IS 'far away';
