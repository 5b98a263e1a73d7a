CREATE UNIQUE INDEX CONCURRENTLY pgflux_new_t_x_idx ON public.t USING btree (a, b);

BEGIN;
DROP INDEX public.t_x_idx;
ALTER INDEX public.pgflux_new_t_x_idx RENAME TO t_x_idx;
COMMENT ON INDEX public.t_x_idx IS 'kept comment';
COMMIT;

CREATE INDEX CONCURRENTLY pgflux_new_t_y_idx ON public.t USING btree (a) WHERE b > 1;

BEGIN;
DROP INDEX public.t_y_idx;
ALTER INDEX public.pgflux_new_t_y_idx RENAME TO t_y_idx;
COMMIT;
