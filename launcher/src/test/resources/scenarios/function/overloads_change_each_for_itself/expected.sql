BEGIN;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS $$SELECT 0$$;
CREATE FUNCTION public.f(a bigint) RETURNS integer LANGUAGE sql AS $$SELECT 1$$;
CREATE OR REPLACE FUNCTION public.f(a text) RETURNS integer LANGUAGE sql STABLE AS $$SELECT 22$$;
COMMENT ON FUNCTION public.f(bigint) IS 'one';
COMMIT;
