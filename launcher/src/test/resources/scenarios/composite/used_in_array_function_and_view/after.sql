CREATE TYPE addr AS (street text, zip text, city text);
CREATE TABLE t (id int, home addr, all_of addr[]);
CREATE VIEW v AS SELECT id, (home).street, (home).city FROM t;
CREATE FUNCTION zip(a addr) RETURNS text LANGUAGE sql AS 'SELECT a.zip';
