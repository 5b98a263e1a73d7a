CREATE TABLE t (id int, name text);
CREATE VIEW v AS SELECT id::bigint AS id, name FROM t;
CREATE VIEW u (y) AS SELECT id FROM t;
