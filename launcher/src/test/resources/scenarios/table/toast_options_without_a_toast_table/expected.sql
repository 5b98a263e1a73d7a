BEGIN;
CREATE TABLE public.fresh (
    n integer
) WITH (toast.autovacuum_enabled='false');
ALTER TABLE public.grows ADD COLUMN note text;
ALTER TABLE public.grows SET (fillfactor='80', toast.autovacuum_enabled='false');
ALTER TABLE public.stays SET (toast.autovacuum_enabled='false');
COMMIT;
