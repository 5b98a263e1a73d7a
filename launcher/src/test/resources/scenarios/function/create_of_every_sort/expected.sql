BEGIN;
CREATE FUNCTION public.atomic_body(a integer) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM public.t WHERE id = a; SELECT 1 + a; END;
CREATE PROCEDURE public.do_it(a integer, INOUT b integer DEFAULT 1) LANGUAGE plpgsql AS $$ BEGIN b := a; END $$;
CREATE FUNCTION public.every_attribute(a integer) RETURNS SETOF public.t LANGUAGE sql STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 5 ROWS 7 SET search_path TO 'public', 'pg_temp' SET work_mem TO '8MB' AS $$ SELECT * FROM t WHERE id = a $$;
CREATE FUNCTION public.nothing() RETURNS void LANGUAGE sql AS $$$$;
CREATE FUNCTION public.out_parameters(INOUT a integer, OUT b text, VARIADIC c integer[] DEFAULT '{}') LANGUAGE plpgsql AS $$ BEGIN b := a::text; END $$;
CREATE FUNCTION public.overloaded(a integer) RETURNS text LANGUAGE sql AS $$ SELECT 'int' $$;
CREATE FUNCTION public.overloaded(a text) RETURNS text LANGUAGE sql AS $$ SELECT 'text' $$;
CREATE FUNCTION public.own_row_number() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS $$window_row_number$$;
CREATE FUNCTION public.plain(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql AS $$SELECT a + b$$;
CREATE FUNCTION public.standard_body(a integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a * 2;
CREATE FUNCTION public.table_result(wanted integer) RETURNS TABLE(id integer, name text) LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT t.id, t.name FROM t WHERE t.id = wanted;
END $$;
COMMENT ON PROCEDURE public.do_it(integer, integer) IS 'does it';
COMMENT ON FUNCTION public.overloaded(text) IS 'the second';
COMMIT;
