CREATE UNIQUE INDEX CONCURRENTLY pgflux_new_t_ab ON public.t USING btree (a, b) INCLUDE (c) WITH (fillfactor='60') TABLESPACE fast_disk;

BEGIN;
ALTER TABLE public.t DROP CONSTRAINT t_ab;
ALTER TABLE public.t ADD CONSTRAINT t_ab UNIQUE USING INDEX pgflux_new_t_ab;
COMMIT;
