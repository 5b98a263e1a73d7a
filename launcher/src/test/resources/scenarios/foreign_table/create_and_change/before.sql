CREATE EXTENSION postgres_fdw;
CREATE SERVER faraway FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'localhost', dbname 'other');
CREATE FOREIGN TABLE remote_note (id int, body text OPTIONS (column_name 'text'))
  SERVER faraway OPTIONS (schema_name 'public', table_name 'note');
