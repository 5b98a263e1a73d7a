CREATE TABLE t (a int PRIMARY KEY, b int CHECK (b > 0));
