CREATE FUNCTION f(a int, b int DEFAULT 1 + 1, VARIADIC c int[] DEFAULT '{}') RETURNS int LANGUAGE sql AS 'SELECT a + b';
CREATE FUNCTION g(OUT a int, OUT b text, OUT c date) LANGUAGE sql AS $$ SELECT 1, 'x', current_date $$;
CREATE FUNCTION h() RETURNS TABLE (a int, "B b" text) LANGUAGE sql AS $$ SELECT 1, 'x' $$;
CREATE PROCEDURE p(INOUT a int, IN b text = 'x') LANGUAGE plpgsql AS 'BEGIN a := 1; END';
