CREATE TABLE t (id int, old_name int DEFAULT 1);
CREATE VIEW v AS SELECT id, old_name FROM t;
