BEGIN;
REVOKE REFERENCES (id) ON TABLE public.t FROM PUBLIC;
REVOKE GRANT OPTION FOR INSERT (id) ON TABLE public.t FROM app_writer;
REVOKE SELECT (name) ON TABLE public.t FROM app_reader;
GRANT SELECT (name) ON TABLE public.t TO "app-Team" WITH GRANT OPTION;
GRANT UPDATE (secret) ON TABLE public.t TO app_reader;
COMMIT;
