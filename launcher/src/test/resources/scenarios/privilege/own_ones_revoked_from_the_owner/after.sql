CREATE TABLE t (id int);
REVOKE INSERT, UPDATE ON t FROM postgres;
GRANT SELECT ON t TO app_reader;
