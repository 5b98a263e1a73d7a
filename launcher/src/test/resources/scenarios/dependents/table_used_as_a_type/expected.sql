BEGIN;
ALTER TABLE public.t ADD COLUMN more integer DEFAULT 1;
CREATE OR REPLACE VIEW public.v AS SELECT public.label(t), t.more
FROM public.t;
COMMIT;
