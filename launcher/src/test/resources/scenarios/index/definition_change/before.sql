CREATE TABLE t (a int, b int);
CREATE INDEX t_x_idx ON t (a);
CREATE INDEX t_y_idx ON t (a) WHERE b > 0;
COMMENT ON INDEX t_x_idx IS 'kept comment';
