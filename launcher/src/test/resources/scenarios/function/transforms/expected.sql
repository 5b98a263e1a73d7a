BEGIN;
CREATE FUNCTION public.fresh(x integer) RETURNS integer LANGUAGE sql TRANSFORM FOR TYPE integer AS $$SELECT x + 1$$;
CREATE OR REPLACE FUNCTION public.gone(x integer) RETURNS integer LANGUAGE sql AS $$SELECT x$$;
CREATE OR REPLACE FUNCTION public.plain(x integer) RETURNS integer LANGUAGE sql TRANSFORM FOR TYPE integer AS $$SELECT x$$;
COMMIT;
