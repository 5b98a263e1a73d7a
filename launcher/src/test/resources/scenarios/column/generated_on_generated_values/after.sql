CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
CREATE TABLE t (a int, b int, sum int GENERATED ALWAYS AS (a + b) STORED NOT NULL CHECK (sum > 0), twice int GENERATED ALWAYS AS (twice(a)) STORED);
CREATE INDEX ON t (sum) WHERE twice > 0;
CREATE VIEW v AS SELECT sum, twice FROM t;
