CREATE TABLE t (a varchar(20), b bigint);
