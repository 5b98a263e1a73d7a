BEGIN;
ALTER TABLE public.p1 RENAME CONSTRAINT p1_one TO p1_single;
DROP INDEX public.theirs;
ALTER TABLE public.p ADD CONSTRAINT p_one UNIQUE (id);
CREATE INDEX p_code ON public.p USING btree (code);
COMMIT;

CREATE INDEX CONCURRENTLY theirs ON public.p1 USING btree (kind DESC);

BEGIN;
CREATE INDEX p_kind_idx ON public.p USING btree (kind);
ALTER TABLE public.p ADD CONSTRAINT p_kind FOREIGN KEY (kind) REFERENCES public.kind (id);
COMMIT;
