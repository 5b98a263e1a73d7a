BEGIN;
DROP VIEW public.happy;
ALTER TABLE public.person DROP CONSTRAINT known;
DROP INDEX public.person_happy_idx;
ALTER TABLE public.person ALTER COLUMN mood DROP DEFAULT;
DROP FUNCTION public.mood_of(integer);
ALTER TYPE public.mood RENAME TO mood__pgflux_old;
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
CREATE FUNCTION public.mood_of(wanted integer) RETURNS public.mood LANGUAGE sql AS $$ SELECT mood FROM person WHERE id = wanted $$;
ALTER TABLE public.person ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;
ALTER TABLE public.person ALTER COLUMN past TYPE public.mood[] USING past::text[]::public.mood[];
DROP TYPE public.mood__pgflux_old;
ALTER TABLE public.person ALTER COLUMN mood SET DEFAULT 'happy';
ALTER TABLE public.person ADD CONSTRAINT known CHECK (mood IN ('sad', 'happy')) NOT VALID;
CREATE VIEW public.happy AS SELECT id, mood
FROM public.person
WHERE mood = 'happy';
GRANT SELECT ON TABLE public.happy TO app_reader;
COMMIT;

BEGIN;
ALTER TABLE public.person VALIDATE CONSTRAINT known;
COMMIT;

CREATE INDEX CONCURRENTLY person_happy_idx ON public.person USING btree (id) WHERE mood = 'happy';
