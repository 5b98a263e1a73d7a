CREATE SEQUENCE numbers;
CREATE TABLE t (id bigint DEFAULT nextval('numbers') PRIMARY KEY);
CREATE TABLE u (id bigint DEFAULT nextval('numbers') PRIMARY KEY, code text DEFAULT 'C' || nextval('numbers'));
