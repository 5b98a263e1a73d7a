CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a';
CREATE TABLE t (id int, n bigint DEFAULT f(1), CONSTRAINT n_ok CHECK (f(id) > 0));
CREATE INDEX t_f_idx ON t (f(id));
CREATE VIEW v AS SELECT f(id) AS x FROM t;
GRANT SELECT ON v TO app_reader;
