BEGIN;
ALTER TYPE public.mood ADD VALUE 'ok' AFTER 'sad';
COMMIT;

BEGIN;
ALTER TABLE public.person ALTER COLUMN mood SET DEFAULT 'ok';
ALTER TABLE public.person ADD CONSTRAINT not_too_sad CHECK (mood <> 'ok' OR id > 0) NOT VALID;
COMMIT;

BEGIN;
ALTER TABLE public.person VALIDATE CONSTRAINT not_too_sad;
COMMIT;

CREATE INDEX CONCURRENTLY person_ok_idx ON public.person USING btree (id) WHERE mood = 'ok';
