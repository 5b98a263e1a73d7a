BEGIN;
ALTER TABLE public.a CLUSTER ON a_n;
ALTER TABLE public.b SET WITHOUT CLUSTER;
COMMIT;

CREATE INDEX CONCURRENTLY pgflux_new_c_n ON public.c USING btree (n, id);

BEGIN;
DROP INDEX public.c_n;
ALTER INDEX public.pgflux_new_c_n RENAME TO c_n;
ALTER TABLE public.c CLUSTER ON c_n;
COMMIT;
