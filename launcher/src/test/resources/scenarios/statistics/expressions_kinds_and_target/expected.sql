BEGIN;
DROP STATISTICS public.one;
CREATE STATISTICS public."Three" ON c, (lower(b)), (a % 10) FROM public.t;
CREATE STATISTICS public.four ON (a + c) FROM public.t;
CREATE STATISTICS public.one ON a, b FROM public.t;
ALTER STATISTICS public.two SET STATISTICS 200;
COMMIT;
