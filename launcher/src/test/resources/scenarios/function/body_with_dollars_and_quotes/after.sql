CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $outer$
DECLARE
  v text := $$it's$$; -- 'comment'
BEGIN
  EXECUTE $inner$ SELECT '\' || $1 $inner$ INTO v USING E'tab\t';
  RETURN v || $function$x$function$;
END;
$outer$;
