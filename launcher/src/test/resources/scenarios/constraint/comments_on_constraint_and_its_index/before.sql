CREATE TABLE t (a int PRIMARY KEY, b int, CONSTRAINT b_positive CHECK (b > 0));
COMMENT ON CONSTRAINT b_positive ON t IS 'old';
