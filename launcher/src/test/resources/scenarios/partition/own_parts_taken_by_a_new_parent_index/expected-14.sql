BEGIN;
ALTER TABLE public.p1 RENAME CONSTRAINT p1_one TO p1_single;
DROP INDEX public.theirs;
ALTER TABLE public.p ADD CONSTRAINT p_kind FOREIGN KEY (kind) REFERENCES public.kind (id);
COMMIT;

CREATE INDEX CONCURRENTLY p2_code_idx ON public.p2 USING btree (code);

BEGIN;
CREATE INDEX p_code ON public.p USING btree (code);
COMMIT;

CREATE INDEX CONCURRENTLY theirs ON public.p1 USING btree (kind DESC);

CREATE INDEX CONCURRENTLY p2_kind_idx ON public.p2 USING btree (kind);

BEGIN;
CREATE INDEX p_kind_idx ON public.p USING btree (kind);
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY p2_id_key ON public.p2 USING btree (id);

BEGIN;
ALTER TABLE public.p2 ADD CONSTRAINT p2_id_key UNIQUE USING INDEX p2_id_key;
ALTER TABLE public.p ADD CONSTRAINT p_one UNIQUE (id);
COMMIT;
