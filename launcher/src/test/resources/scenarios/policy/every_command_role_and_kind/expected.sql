BEGIN;
DROP POLICY b ON public.t;
CREATE POLICY b ON public.t FOR UPDATE TO app_writer USING (id > 0) WITH CHECK (id > 1);
CREATE POLICY d ON public.t FOR DELETE USING (false);
ALTER POLICY a ON public.t TO "app-Team" USING (owner = current_user OR EXISTS (SELECT FROM public.t other WHERE other.id = t.id));
ALTER POLICY c ON public.t TO app_writer WITH CHECK (owner = session_user);
COMMENT ON POLICY d ON public.t IS 'never';
COMMIT;
