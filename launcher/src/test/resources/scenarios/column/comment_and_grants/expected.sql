BEGIN;
REVOKE UPDATE (a) ON TABLE public.t FROM app_reader;
GRANT SELECT (b), INSERT (b) ON TABLE public.t TO app_writer WITH GRANT OPTION;
COMMENT ON COLUMN public.t.a IS 'new, with ''quotes''';
COMMENT ON COLUMN public.t.b IS 'added';
COMMIT;
