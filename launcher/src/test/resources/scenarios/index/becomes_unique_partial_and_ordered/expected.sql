CREATE INDEX CONCURRENTLY pgflux_new_four ON public.t USING btree (a, b);

BEGIN;
DROP INDEX public.four;
ALTER INDEX public.pgflux_new_four RENAME TO four;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY pgflux_new_one ON public.t USING btree (a);

BEGIN;
DROP INDEX public.one;
ALTER INDEX public.pgflux_new_one RENAME TO one;
COMMENT ON INDEX public.one IS 'first';
COMMIT;

CREATE INDEX CONCURRENTLY pgflux_new_three ON public.t USING btree (a) WHERE b >= 0;

BEGIN;
DROP INDEX public.three;
ALTER INDEX public.pgflux_new_three RENAME TO three;
COMMIT;

CREATE INDEX CONCURRENTLY pgflux_new_two ON public.t USING btree (a DESC NULLS LAST, b);

BEGIN;
DROP INDEX public.two;
ALTER INDEX public.pgflux_new_two RENAME TO two;
COMMIT;
