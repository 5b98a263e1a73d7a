CREATE TABLE t (a int, b int, CONSTRAINT a_positive CHECK (a >= 0), CONSTRAINT a_below_b CHECK (a < b) NO INHERIT);
