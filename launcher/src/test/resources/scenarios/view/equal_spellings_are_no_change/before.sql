CREATE TABLE t (id int, name varchar(20), made timestamptz);
CREATE VIEW v AS SELECT t.id, t.name FROM t WHERE name IN ('a', 'b') AND id BETWEEN 1 AND 5;
CREATE VIEW s AS SELECT * FROM t;
CREATE VIEW j AS SELECT a.id, b.name FROM t a JOIN t b USING (id);
