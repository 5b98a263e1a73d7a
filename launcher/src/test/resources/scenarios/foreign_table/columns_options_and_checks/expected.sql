BEGIN;
DROP FOREIGN TABLE public.t;
DROP SERVER far;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (dbname 'it''s', host 'b');
CREATE USER MAPPING FOR app_reader SERVER far OPTIONS ("user" 'u');
CREATE FOREIGN TABLE public.t (
    id bigint OPTIONS (column_name 'id2') NOT NULL,
    n text COLLATE pg_catalog."C" DEFAULT 'x',
    m integer,
    CONSTRAINT t_id_check CHECK (id > 0)
) SERVER far OPTIONS (schema_name 's', table_name 'T t');
CREATE VIEW public.v AS SELECT id
FROM public.t;
COMMIT;
