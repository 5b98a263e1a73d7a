BEGIN;
DROP INDEX public.p_code;
COMMIT;

CREATE INDEX CONCURRENTLY chosen ON public.p1 USING btree (code, n);

BEGIN;
CREATE INDEX p_code ON public.p USING btree (code, n);
COMMIT;
