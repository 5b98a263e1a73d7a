CREATE TABLE t (id int, mood int);
CREATE INDEX old_idx ON t (id);
CREATE VIEW old_view AS SELECT id FROM t;
CREATE SEQUENCE old_seq;
CREATE TYPE old_enum AS ENUM ('a');
CREATE FUNCTION old_function(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
CREATE DOMAIN old_domain AS int;
