BEGIN;
CREATE TABLE public.added (
    id integer
) TABLESPACE fast_disk;
ALTER TABLE public.event SET TABLESPACE fast_disk;
COMMIT;
