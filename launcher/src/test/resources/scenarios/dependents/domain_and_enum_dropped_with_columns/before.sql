CREATE TYPE mood AS ENUM ('a');
CREATE DOMAIN code AS text CHECK (VALUE <> '');
CREATE TYPE both_of AS (m mood, c code);
CREATE TABLE t (id int, m mood, c code[], b both_of);
CREATE FUNCTION f(mood, code DEFAULT 'x') RETURNS both_of LANGUAGE sql AS 'SELECT ROW($1, $2)::both_of';
