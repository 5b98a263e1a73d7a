BEGIN;
DROP POLICY gone ON public.note;
CREATE POLICY adding ON public.note FOR INSERT WITH CHECK (true);
CREATE POLICY own ON public.note USING (owner_name = current_user) WITH CHECK (owner_name = current_user AND id > 0);
CREATE POLICY reading ON public.note AS RESTRICTIVE FOR SELECT TO app_reader, app_writer USING (id > 0);
CREATE POLICY removing ON public.note FOR DELETE TO postgres USING (EXISTS (SELECT FROM public.note n WHERE n.id = note.id + 1));
COMMENT ON POLICY own ON public.note IS 'one''s own';
COMMIT;
