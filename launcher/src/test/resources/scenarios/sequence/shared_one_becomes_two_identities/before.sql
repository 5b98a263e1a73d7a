CREATE SEQUENCE t_id_seq;
CREATE TABLE t (id bigint DEFAULT nextval('t_id_seq') PRIMARY KEY);
CREATE TABLE u (id bigint DEFAULT nextval('t_id_seq') PRIMARY KEY);
