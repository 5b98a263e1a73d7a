CREATE TABLE t (a int, b int, CONSTRAINT a_positive CHECK (a > 0), CONSTRAINT b_positive CHECK (b > 0));
