CREATE TABLE t (a varchar(10), b numeric(6, 2), c varchar(5), d timestamp(3));
