BEGIN;
ALTER INDEX public.p_code ATTACH PARTITION public.lone;
COMMIT;

CREATE INDEX CONCURRENTLY n_of_p1 ON public.p1 USING btree (n);

BEGIN;
ALTER INDEX public.p_n ATTACH PARTITION public.n_of_p1;
COMMIT;

CREATE INDEX CONCURRENTLY p2_code_expr_idx ON public.p2 USING btree (code, (n + 1));

BEGIN;
ALTER INDEX public.p_code ATTACH PARTITION public.p2_code_expr_idx;
COMMIT;

CREATE INDEX CONCURRENTLY p2_n_idx ON public.p2 USING btree (n);

BEGIN;
ALTER INDEX public.p_n ATTACH PARTITION public.p2_n_idx;
COMMIT;

CREATE INDEX CONCURRENTLY p3a_code_expr_idx ON public.p3a USING btree (code, (n + 1));

BEGIN;
CREATE INDEX p3_code_expr_idx ON public.p3 USING btree (code, (n + 1));
ALTER INDEX public.p_code ATTACH PARTITION public.p3_code_expr_idx;
COMMIT;

CREATE INDEX CONCURRENTLY p3a_n_idx ON public.p3a USING btree (n);

BEGIN;
CREATE INDEX p3_n_idx ON public.p3 USING btree (n);
ALTER INDEX public.p_n ATTACH PARTITION public.p3_n_idx;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY p1_id_key ON public.p1 USING btree (id);

BEGIN;
ALTER TABLE public.p1 ADD CONSTRAINT p1_id_key UNIQUE USING INDEX p1_id_key;
ALTER INDEX public.p_id ATTACH PARTITION public.p1_id_key;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY p2_id_key ON public.p2 USING btree (id);

BEGIN;
ALTER TABLE public.p2 ADD CONSTRAINT p2_id_key UNIQUE USING INDEX p2_id_key;
ALTER INDEX public.p_id ATTACH PARTITION public.p2_id_key;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY p3a_id_key ON public.p3a USING btree (id);

BEGIN;
ALTER TABLE public.p3a ADD CONSTRAINT p3a_id_key UNIQUE USING INDEX p3a_id_key;
ALTER TABLE public.p3 ADD CONSTRAINT p3_id_key UNIQUE (id);
ALTER INDEX public.p_id ATTACH PARTITION public.p3_id_key;
COMMIT;
