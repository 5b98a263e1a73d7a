CREATE UNIQUE INDEX CONCURRENTLY pgflux_new_t_a_idx ON public.t USING btree (a) NULLS NOT DISTINCT;

BEGIN;
DROP INDEX public.t_a_idx;
ALTER INDEX public.pgflux_new_t_a_idx RENAME TO t_a_idx;
COMMIT;
