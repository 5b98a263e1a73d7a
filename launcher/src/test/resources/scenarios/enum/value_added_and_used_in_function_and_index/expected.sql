BEGIN;
ALTER TYPE public.state ADD VALUE 'draft' BEFORE 'new';
ALTER TYPE public.state ADD VALUE 'it''s done';
COMMIT;

BEGIN;
CREATE FUNCTION public.is_done(s public.state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT s = 'it''s done' $$;
ALTER TABLE public.t ALTER COLUMN s SET DEFAULT 'draft';
COMMIT;

CREATE INDEX CONCURRENTLY t_done ON public.t USING btree (s) WHERE s = 'it''s done';
