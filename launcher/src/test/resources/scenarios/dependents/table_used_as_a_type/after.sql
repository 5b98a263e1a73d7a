CREATE TABLE t (id int, name text, more int DEFAULT 1);
CREATE FUNCTION label(t) RETURNS text LANGUAGE sql AS 'SELECT $1.name';
CREATE FUNCTION all_of() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
CREATE VIEW v AS SELECT label(t), t.more FROM t;
