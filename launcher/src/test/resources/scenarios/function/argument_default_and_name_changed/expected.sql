BEGIN;
DROP FUNCTION public.g(integer);
DROP FUNCTION public.h(integer, integer);
CREATE FUNCTION public.g(renamed integer) RETURNS integer LANGUAGE sql AS $$SELECT 1$$;
CREATE FUNCTION public.h(a integer, b integer) RETURNS integer LANGUAGE sql AS $$SELECT 1$$;
CREATE OR REPLACE FUNCTION public.f(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql AS $$SELECT 1$$;
COMMIT;
