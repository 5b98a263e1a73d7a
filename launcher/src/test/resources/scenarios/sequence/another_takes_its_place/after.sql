CREATE SCHEMA counting;
CREATE SEQUENCE counting.t_numbers;
CREATE SEQUENCE "U numbers" MINVALUE 10;
CREATE TABLE t (id bigint DEFAULT nextval('counting.t_numbers') PRIMARY KEY);
CREATE TABLE u (id bigint DEFAULT nextval('"U numbers"') PRIMARY KEY, code text DEFAULT 'C' || nextval('"U numbers"'));
