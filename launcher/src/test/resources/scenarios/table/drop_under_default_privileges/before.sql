ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app_reader;
CREATE TABLE gone (id int);
CREATE TABLE secret (id int);
REVOKE ALL ON secret FROM app_reader;
GRANT INSERT ON secret TO app_writer;
