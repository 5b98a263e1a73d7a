BEGIN;
CREATE EXTENSION citext SCHEMA ext;
CREATE EXTENSION hstore SCHEMA ext VERSION '1.8';
CREATE FUNCTION public.tag(public.t, key text) RETURNS text LANGUAGE sql AS $$ SELECT $1.tags OPERATOR(ext.->) key $$;
ALTER TABLE public.t ADD COLUMN name ext.citext;
ALTER TABLE public.t ADD COLUMN tags ext.hstore DEFAULT 'a=>1';
COMMENT ON EXTENSION citext IS 'any case';
COMMIT;

CREATE INDEX CONCURRENTLY t_tags ON public.t USING gin (tags);

CREATE UNIQUE INDEX CONCURRENTLY t_name_key ON public.t USING btree (name);

BEGIN;
ALTER TABLE public.t ADD CONSTRAINT t_name_key UNIQUE USING INDEX t_name_key;
COMMIT;
