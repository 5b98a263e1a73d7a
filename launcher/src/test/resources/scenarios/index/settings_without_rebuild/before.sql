CREATE TABLE t (a int);
CREATE INDEX t_a_idx ON t (a) WITH (fillfactor = 50);
CREATE INDEX t_b_idx ON t ((a + 1));
