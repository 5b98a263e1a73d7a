BEGIN;
DROP DOMAIN public.gone;
CREATE DOMAIN public.email AS character varying(200) COLLATE pg_catalog."C" DEFAULT 'none' NOT NULL;
ALTER DOMAIN public.email ADD CONSTRAINT email_check CHECK (value <> '');
ALTER DOMAIN public.email ADD CONSTRAINT has_at CHECK (value = 'none' OR value ~ '@');
CREATE TABLE public.person (
    id integer,
    email public.email
);
COMMENT ON DOMAIN public.email IS 'where to write to';
COMMENT ON CONSTRAINT has_at ON DOMAIN public.email IS 'every one has it';
COMMIT;
