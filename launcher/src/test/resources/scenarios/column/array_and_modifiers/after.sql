CREATE TABLE t (a bigint[], b bit(5), c interval hour to minute, d char(5), e time(2), f varbit(10), g numeric(5)[], h timestamp(0)[][], i interval(3));
