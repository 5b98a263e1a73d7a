BEGIN;
ALTER TABLE public.booking ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&) INCLUDE (note) WITH (fillfactor='70') USING INDEX TABLESPACE fast_disk;
COMMIT;
