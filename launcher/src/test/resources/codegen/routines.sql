-- Functions and procedures of every shape.
CREATE TYPE color AS ENUM ('red', 'green');
CREATE TYPE pair AS (number integer, color color);
CREATE DOMAIN counted AS integer NOT NULL;
CREATE TABLE thing (id integer PRIMARY KEY, color color NOT NULL, pair pair, pairs pair[], scan_thing text);

CREATE FUNCTION minus(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 - $2';
CREATE FUNCTION plus(integer, integer DEFAULT 4) RETURNS integer LANGUAGE sql AS 'SELECT $1 + $2';
CREATE FUNCTION defaults(a integer DEFAULT 1, b integer DEFAULT 2, c text DEFAULT 'z') RETURNS text
    LANGUAGE sql AS 'SELECT concat(a, ''/'', b, ''/'', c)';
CREATE FUNCTION rest(VARIADIC numbers integer[]) RETURNS integer LANGUAGE sql AS 'SELECT cardinality(numbers)';
CREATE FUNCTION rest_or_default(a integer, VARIADIC numbers integer[] DEFAULT '{1,2}') RETURNS integer
    LANGUAGE sql AS 'SELECT a + cardinality(numbers)';
CREATE FUNCTION same_count(it counted) RETURNS counted LANGUAGE sql AS 'SELECT it';
CREATE FUNCTION colors() RETURNS color[] LANGUAGE sql AS $$ SELECT '{green,red}'::color[] $$;
CREATE FUNCTION pairs() RETURNS SETOF pair LANGUAGE sql AS $$ SELECT 1, 'green'::color UNION ALL SELECT 2, NULL $$;
CREATE FUNCTION pairs_back(it pair[]) RETURNS pair[] LANGUAGE sql AS 'SELECT it';
CREATE FUNCTION thing_back(it thing) RETURNS thing LANGUAGE sql AS 'SELECT it';
CREATE FUNCTION one_pair(OUT it pair) LANGUAGE sql AS $$ SELECT (1, 'red')::pair $$;
CREATE FUNCTION two_pairs(OUT a pair, OUT b pair) LANGUAGE sql AS $$ SELECT (1, 'red')::pair, NULL::pair $$;
CREATE FUNCTION table_of_pairs() RETURNS TABLE (it pair) LANGUAGE sql AS $$ SELECT (1, 'red')::pair $$;
CREATE FUNCTION table_of_numbers() RETURNS TABLE (number integer) LANGUAGE sql AS 'SELECT generate_series(1, 3)';
CREATE FUNCTION unnamed_results(OUT integer, OUT text) LANGUAGE sql AS $$ SELECT 1, 'x' $$;
CREATE FUNCTION rare_types(a timetz[], b money, c "char", d xid8, e macaddr8[], f int4multirange[])
    RETURNS TABLE (a2 timetz[], b2 money, c2 "char", d2 xid8, e2 macaddr8[], f2 int4multirange[])
    LANGUAGE sql AS 'SELECT a, b, c, d, e, f';
CREATE PROCEDURE results(a integer, OUT twice integer, OUT word text)
    LANGUAGE plpgsql AS $$ BEGIN twice := a * 2; word := 'x'; END $$;
CREATE PROCEDURE result_first(OUT it integer, a integer DEFAULT 3) LANGUAGE plpgsql AS 'BEGIN it := a; END';
