CREATE TABLE t (a int[], b bit(3), c interval, d char(3), e time, f varbit);
