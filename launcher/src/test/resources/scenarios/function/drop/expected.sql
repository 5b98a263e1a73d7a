BEGIN;
DROP FUNCTION public.gone(integer);
DROP PROCEDURE public.gone_too();
COMMIT;
