CREATE FUNCTION add_up(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
CREATE OPERATOR |+| (LEFTARG = int, RIGHTARG = int, FUNCTION = add_up);
CREATE AGGREGATE total(int) (SFUNC = add_up, STYPE = int, INITCOND = '0');
CREATE VIEW v AS SELECT total(x) AS t, max(x |+| 1) AS m FROM generate_series(1, 3) AS x;
