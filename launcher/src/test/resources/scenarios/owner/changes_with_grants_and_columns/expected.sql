BEGIN;
ALTER FUNCTION public.f() OWNER TO "app-Team";
ALTER TABLE public.t OWNER TO app_owner;
ALTER VIEW public.v OWNER TO app_owner;
REVOKE UPDATE (id) ON TABLE public.t FROM app_owner;
GRANT UPDATE (id) ON TABLE public.t TO app_writer;
COMMIT;
