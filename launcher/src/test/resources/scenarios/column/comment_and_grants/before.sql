CREATE TABLE t (a int, b int);
COMMENT ON COLUMN t.a IS 'old';
GRANT SELECT (a), UPDATE (a) ON t TO app_reader;
