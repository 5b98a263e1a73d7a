BEGIN;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO app_reader;
CREATE TABLE public.last (
    id integer
);
CREATE TABLE public.later (
    id integer
);
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO app_owner;
REVOKE SELECT ON TABLE public.later FROM app_reader;
GRANT SELECT, INSERT ON TABLE public.t TO app_writer;
COMMENT ON TABLE public.t IS 'second';
COMMIT;
