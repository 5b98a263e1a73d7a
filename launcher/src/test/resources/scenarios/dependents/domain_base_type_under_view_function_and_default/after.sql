CREATE DOMAIN amount AS bigint CHECK (VALUE >= 0);
CREATE TABLE t (id int, a amount DEFAULT 1, all_of amount[]);
CREATE INDEX t_a ON t (a);
CREATE VIEW v AS SELECT a FROM t WHERE a > 5;
CREATE FUNCTION f(x amount) RETURNS amount LANGUAGE sql AS 'SELECT x';
