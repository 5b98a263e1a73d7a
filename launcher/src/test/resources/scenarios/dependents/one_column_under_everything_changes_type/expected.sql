BEGIN;
DROP TRIGGER tr ON public.t;
DROP POLICY pol ON public.t;
DROP RULE r ON public.t;
DROP VIEW public.v;
ALTER TABLE public.t DROP COLUMN twice;
ALTER TABLE public.p ALTER COLUMN id TYPE bigint;
ALTER TABLE public.t ALTER COLUMN p_id TYPE bigint;
ALTER TABLE public.t ADD COLUMN twice bigint GENERATED ALWAYS AS (p_id * 2) STORED;
CREATE VIEW public.v AS SELECT p_id
FROM public.t;
CREATE RULE r AS ON UPDATE TO public.t WHERE new.p_id = 7 DO INSTEAD NOTHING;
CREATE TRIGGER tr BEFORE UPDATE OF p_id ON public.t FOR EACH ROW WHEN (new.p_id > 5) EXECUTE FUNCTION public.act();
CREATE POLICY pol ON public.t USING (p_id < 100);
COMMIT;
