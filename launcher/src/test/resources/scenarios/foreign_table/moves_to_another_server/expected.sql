BEGIN;
DROP FOREIGN TABLE public.remote;
CREATE FOREIGN TABLE public.remote (
    id integer
) SERVER two OPTIONS (table_name 'r');
COMMIT;
