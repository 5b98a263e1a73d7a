CREATE TABLE t (a int);
CREATE INDEX t_a_idx ON t (a) WITH (deduplicate_items = off) TABLESPACE fast_disk;
CREATE INDEX t_b_idx ON t ((a + 1));
ALTER INDEX t_b_idx ALTER COLUMN 1 SET STATISTICS 300;
COMMENT ON INDEX t_b_idx IS 'one more';
