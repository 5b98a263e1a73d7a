BEGIN;
CREATE SEQUENCE public.t_id_seq AS integer;
CREATE TABLE public.t (
    id integer DEFAULT pg_catalog.nextval('public.t_id_seq'::pg_catalog.regclass) NOT NULL,
    b integer,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
CREATE VIEW public.v AS SELECT id
FROM public.t;
ALTER VIEW public.v OWNER TO "app-Team";
GRANT SELECT (b) ON TABLE public.t TO app_writer;
ALTER TABLE public.t OWNER TO app_owner;
GRANT SELECT ON TABLE public.t TO app_reader;
COMMIT;
