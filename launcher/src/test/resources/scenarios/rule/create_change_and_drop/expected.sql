BEGIN;
DROP RULE gone ON public.t;
CREATE RULE added AS ON UPDATE TO public.t WHERE old.name <> new.name DO (INSERT INTO public.log VALUES (new.id, 'update'); DELETE FROM public.log WHERE id = 0);
CREATE OR REPLACE RULE changed AS ON DELETE TO public.t DO INSERT INTO public.log VALUES (old.id, 'delete');
ALTER TABLE public.log DISABLE RULE state;
COMMENT ON RULE added ON public.t IS 'notes changes';
COMMIT;
