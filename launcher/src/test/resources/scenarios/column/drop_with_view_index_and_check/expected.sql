BEGIN;
DROP VIEW public.adult;
DROP VIEW public.person_view;
ALTER TABLE public.person DROP CONSTRAINT age_positive;
DROP INDEX public.person_age_idx;
ALTER TABLE public.person DROP COLUMN age;
CREATE VIEW public.person_view AS SELECT id, name
FROM public.person;
COMMIT;
