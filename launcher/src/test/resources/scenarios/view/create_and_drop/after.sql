CREATE TABLE t (id int, name text);
CREATE VIEW b AS SELECT id, upper(name) AS loud FROM t WHERE id > 0;
CREATE VIEW a AS SELECT * FROM b;
COMMENT ON VIEW b IS 'shouting';
COMMENT ON COLUMN b.loud IS 'in capitals';
