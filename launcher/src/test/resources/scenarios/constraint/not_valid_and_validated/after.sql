CREATE TABLE t (a int, b int, CONSTRAINT a_positive CHECK (a > 0));
ALTER TABLE t ADD CONSTRAINT b_positive CHECK (b > 0) NOT VALID;
