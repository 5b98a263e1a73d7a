CREATE TABLE t (a int, b text, c int); CREATE STATISTICS one (ndistinct) ON a, b FROM t; CREATE STATISTICS two ON a, c FROM t;
