CREATE TABLE t (id int, code text CONSTRAINT t_code UNIQUE);
