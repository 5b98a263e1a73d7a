BEGIN;
DROP TRIGGER level_trigger ON public.t;
DROP POLICY level_policy ON public.t;
DROP RULE level_rule ON public.t;
ALTER TABLE public.t ALTER COLUMN level TYPE bigint;
CREATE RULE level_rule AS ON DELETE TO public.t WHERE old.level > 9 DO INSTEAD NOTHING;
CREATE TRIGGER level_trigger BEFORE UPDATE OF level ON public.t FOR EACH ROW WHEN (new.level > 3) EXECUTE FUNCTION public.check_level();
CREATE POLICY level_policy ON public.t USING (level < 100);
COMMIT;
