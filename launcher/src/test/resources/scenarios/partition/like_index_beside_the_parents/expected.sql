BEGIN;
ALTER INDEX public.mine RENAME TO p1_code_idx;
CREATE TABLE public.p2 PARTITION OF public.p FOR VALUES FROM (10) TO (20);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
CREATE INDEX also_mine ON public.p2 USING btree (code);
COMMIT;

CREATE INDEX CONCURRENTLY mine ON public.p1 USING btree (code);
