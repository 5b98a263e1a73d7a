CREATE INDEX CONCURRENTLY pgflux_new_p1_code_n_idx ON public.p1 USING btree (code DESC, n);

CREATE INDEX CONCURRENTLY pgflux_new_p2_code_n_idx ON public.p2 USING btree (code, n);

BEGIN;
DROP INDEX public.p_code;
ALTER INDEX public.pgflux_new_p1_code_n_idx RENAME TO p1_code_n_idx;
ALTER INDEX public.pgflux_new_p2_code_n_idx RENAME TO p2_code_n_idx;
CREATE INDEX p_code ON public.p USING btree (code, n);
COMMIT;
