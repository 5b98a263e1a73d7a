BEGIN;
DROP VIEW public.v;
DROP AGGREGATE public.total(integer);
DROP OPERATOR public.|+|(int4, int4);
DROP FUNCTION public.add_up(integer, integer);
CREATE FUNCTION public.add_up(first integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$SELECT first + b$$;
CREATE OPERATOR public.|+| (function = public.add_up, leftarg = int, rightarg = int);
CREATE AGGREGATE public.total (int) (sfunc = public.add_up, stype = int, initcond = '0');
CREATE VIEW public.v AS SELECT public.total(x) AS t, max(x OPERATOR(public.|+|) 1) AS m
FROM generate_series(1, 3) x;
COMMIT;
