BEGIN;
DROP INDEX public.t_a_idx;
COMMIT;

CREATE INDEX CONCURRENTLY t_a_idx ON public.t USING btree (a);
