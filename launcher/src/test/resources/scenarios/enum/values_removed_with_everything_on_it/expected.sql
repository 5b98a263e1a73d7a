BEGIN;
DROP POLICY p ON public.t;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT c;
DROP INDEX public.t_open;
ALTER TABLE public.t ALTER COLUMN s DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN past DROP DEFAULT;
DROP FUNCTION public.next(public.state);
ALTER TYPE public.state RENAME TO state__pgflux_old;
CREATE TYPE public.state AS ENUM ('open', 'new', 'done');
CREATE FUNCTION public.next(s public.state) RETURNS public.state LANGUAGE sql AS $$ SELECT 'done'::state $$;
ALTER TABLE public.t ALTER COLUMN s TYPE public.state USING s::text::public.state;
ALTER TABLE public.t ALTER COLUMN past TYPE public.state[] USING past::text[]::public.state[];
DROP TYPE public.state__pgflux_old;
ALTER TABLE public.t ALTER COLUMN s SET DEFAULT 'new';
ALTER TABLE public.t ALTER COLUMN past SET DEFAULT '{new}';
ALTER TABLE public.t ADD CONSTRAINT c CHECK (s <> 'done' OR id > 0) NOT VALID;
CREATE VIEW public.v AS SELECT id, s
FROM public.t
WHERE s IN ('new', 'open');
CREATE POLICY p ON public.t USING (s = 'open');
GRANT SELECT ON TABLE public.v TO app_reader;
COMMIT;

BEGIN;
ALTER TABLE public.t VALIDATE CONSTRAINT c;
COMMIT;

CREATE INDEX CONCURRENTLY t_open ON public.t USING btree (id) WHERE s = 'open';
