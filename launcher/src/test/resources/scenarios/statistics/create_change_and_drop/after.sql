CREATE TABLE t (a int, b int, c text);
CREATE STATISTICS added (dependencies, mcv) ON a, b, c FROM t;
CREATE STATISTICS expressions ON lower(c), (a + b) FROM t;
CREATE STATISTICS single ON (a % 10) FROM t;
CREATE STATISTICS changed (ndistinct, mcv) ON a, b FROM t;
CREATE STATISTICS target ON a, c FROM t;
ALTER STATISTICS target SET STATISTICS 200;
COMMENT ON STATISTICS added IS 'they go together';
