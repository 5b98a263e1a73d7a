CREATE TABLE t (id int);
CREATE VIEW a WITH (security_invoker = true) AS SELECT id FROM t;
