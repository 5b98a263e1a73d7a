CREATE TABLE t (a varchar(20), b numeric(10, 2), c text, d timestamp(6));
