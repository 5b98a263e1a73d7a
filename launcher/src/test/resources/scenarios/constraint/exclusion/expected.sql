BEGIN;
ALTER TABLE public.booking DROP CONSTRAINT no_overlap;
ALTER TABLE public.booking ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled) DEFERRABLE;
ALTER TABLE public.booking ADD CONSTRAINT one_name EXCLUDE USING btree ((room % 100) WITH =, cancelled DESC NULLS LAST WITH =);
COMMIT;
