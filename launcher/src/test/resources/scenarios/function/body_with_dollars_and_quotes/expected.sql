BEGIN;
CREATE OR REPLACE FUNCTION public.f() RETURNS text LANGUAGE plpgsql AS $body$
DECLARE
  v text := $$it's$$; -- 'comment'
BEGIN
  EXECUTE $inner$ SELECT '\' || $1 $inner$ INTO v USING E'tab\t';
  RETURN v || $function$x$function$;
END;
$body$;
COMMIT;
