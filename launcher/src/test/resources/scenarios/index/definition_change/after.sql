CREATE TABLE t (a int, b int);
CREATE UNIQUE INDEX t_x_idx ON t (a, b);
CREATE INDEX t_y_idx ON t (a) WHERE b > 1;
COMMENT ON INDEX t_x_idx IS 'kept comment';
