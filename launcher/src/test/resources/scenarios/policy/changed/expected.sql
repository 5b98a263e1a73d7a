BEGIN;
DROP POLICY command ON public.note;
DROP POLICY permissive ON public.note;
CREATE POLICY command ON public.note FOR DELETE USING (true);
CREATE POLICY permissive ON public.note AS RESTRICTIVE USING (true);
ALTER POLICY expressions ON public.note USING (id > 2) WITH CHECK (id > 3);
ALTER POLICY roles ON public.note TO "app-Team", app_writer;
COMMIT;
