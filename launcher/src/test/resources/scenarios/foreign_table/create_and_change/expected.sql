BEGIN;
CREATE FOREIGN TABLE public.remote_other (
    id integer
) SERVER faraway;
ALTER FOREIGN TABLE public.remote_note ADD COLUMN added date;
ALTER FOREIGN TABLE public.remote_note ALTER COLUMN body OPTIONS (SET column_name 'body');
ALTER FOREIGN TABLE public.remote_note ALTER COLUMN id SET NOT NULL;
ALTER FOREIGN TABLE public.remote_note OPTIONS (ADD fetch_size '50', SET schema_name 'archive', DROP table_name);
COMMENT ON FOREIGN TABLE public.remote_other IS 'far away';
COMMIT;
