BEGIN;
ALTER TABLE public.t DROP CONSTRAINT t_code;
CREATE UNIQUE INDEX t_code ON public.t USING btree (code);
COMMIT;
