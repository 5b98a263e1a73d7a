BEGIN;
DROP INDEX public.t_x_idx;
DROP INDEX public.t_y_idx;
CREATE UNIQUE INDEX t_x_idx ON public.t USING btree (a, b);
CREATE INDEX t_y_idx ON public.t USING btree (a) WHERE b > 1;
COMMENT ON INDEX public.t_x_idx IS 'kept comment';
COMMIT;
