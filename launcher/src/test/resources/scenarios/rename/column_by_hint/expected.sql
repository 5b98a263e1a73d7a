BEGIN;
ALTER TABLE public.person DROP CONSTRAINT named;
DROP INDEX public.person_name_idx;
ALTER TABLE public.person ADD COLUMN full_name text DEFAULT 'x' NOT NULL;
ALTER TABLE public.person ADD CONSTRAINT named CHECK (full_name <> '');
CREATE INDEX person_name_idx ON public.person USING btree ((lower(full_name)));
CREATE OR REPLACE VIEW public.people AS SELECT id, full_name AS fullname
FROM public.person;
ALTER TABLE public.person DROP COLUMN fullname;
COMMIT;
