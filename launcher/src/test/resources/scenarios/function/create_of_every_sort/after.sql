CREATE TABLE t (id int, name text);
CREATE FUNCTION plain(a int, b int DEFAULT 2) RETURNS int LANGUAGE sql AS 'SELECT a + b';
CREATE FUNCTION every_attribute(a int) RETURNS SETOF t LANGUAGE sql STABLE STRICT SECURITY DEFINER LEAKPROOF
  PARALLEL SAFE COST 5 ROWS 7 SET search_path = public, pg_temp SET work_mem = '8MB' AS $$ SELECT * FROM t WHERE id = a $$;
CREATE FUNCTION table_result(wanted int) RETURNS TABLE (id int, name text) LANGUAGE plpgsql AS $body$
BEGIN
  RETURN QUERY SELECT t.id, t.name FROM t WHERE t.id = wanted;
END $body$;
CREATE FUNCTION out_parameters(INOUT a int, OUT b text, VARIADIC c int[] DEFAULT '{}') LANGUAGE plpgsql AS $$ BEGIN b := a::text; END $$;
CREATE FUNCTION standard_body(a int) RETURNS int IMMUTABLE RETURN a * 2;
CREATE FUNCTION atomic_body(a int) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM t WHERE id = a; SELECT 1 + a; END;
CREATE FUNCTION nothing() RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION overloaded(a int) RETURNS text LANGUAGE sql AS $$ SELECT 'int' $$;
CREATE FUNCTION overloaded(a text) RETURNS text LANGUAGE sql AS $$ SELECT 'text' $$;
CREATE PROCEDURE do_it(a int, INOUT b int DEFAULT 1) LANGUAGE plpgsql AS $$ BEGIN b := a; END $$;
CREATE FUNCTION own_row_number() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_row_number';
COMMENT ON FUNCTION overloaded(text) IS 'the second';
COMMENT ON PROCEDURE do_it(int, int) IS 'does it';
