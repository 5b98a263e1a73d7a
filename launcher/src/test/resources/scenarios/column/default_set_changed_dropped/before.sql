CREATE TABLE t (a int, b int DEFAULT 1, c int DEFAULT 2, d timestamptz DEFAULT now());
