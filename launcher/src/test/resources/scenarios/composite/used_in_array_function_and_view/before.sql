CREATE TYPE addr AS (street text, zip text);
CREATE TABLE t (id int, home addr, all_of addr[]);
CREATE VIEW v AS SELECT id, (home).street FROM t;
CREATE FUNCTION zip(a addr) RETURNS text LANGUAGE sql AS 'SELECT a.zip';
