CREATE TABLE t (id int);
CREATE VIEW a WITH (security_barrier = false, check_option = cascaded) AS SELECT id FROM t;
CREATE VIEW b WITH (security_barrier) AS SELECT id FROM t WITH CASCADED CHECK OPTION;
CREATE VIEW c AS SELECT id FROM t;
