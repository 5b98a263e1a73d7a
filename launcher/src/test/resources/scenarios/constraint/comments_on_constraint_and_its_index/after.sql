CREATE TABLE t (a int PRIMARY KEY, b int, CONSTRAINT b_positive CHECK (b > 0));
COMMENT ON CONSTRAINT b_positive ON t IS 'new';
COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
COMMENT ON INDEX t_pkey IS 'the index of the key';
