BEGIN;
DROP INDEX public.m1_own;
COMMIT;

CREATE INDEX CONCURRENTLY m2_own ON public.m2 USING btree (id, n);

CREATE UNIQUE INDEX CONCURRENTLY m1_id_idx ON public.m1 USING btree (id);

CREATE UNIQUE INDEX CONCURRENTLY m2_id_idx ON public.m2 USING btree (id);

BEGIN;
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);
COMMIT;

CREATE INDEX CONCURRENTLY m1_n_idx ON public.m1 USING btree (n DESC);

CREATE INDEX CONCURRENTLY m2_n_idx ON public.m2 USING btree (n DESC);

BEGIN;
CREATE INDEX m_n ON public.m USING btree (n DESC);
COMMIT;
