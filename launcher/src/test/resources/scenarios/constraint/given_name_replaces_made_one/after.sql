CREATE TABLE t (a int CONSTRAINT t_key PRIMARY KEY, b int CONSTRAINT b_positive CHECK (b > 0));
