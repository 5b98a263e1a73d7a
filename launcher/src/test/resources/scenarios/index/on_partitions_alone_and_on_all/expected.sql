BEGIN;
DROP INDEX public.m1_own;
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);
CREATE INDEX m_n ON public.m USING btree (n DESC);
COMMIT;

CREATE INDEX CONCURRENTLY m2_own ON public.m2 USING btree (id, n);
