BEGIN;
ALTER TABLE public.people RENAME TO person;
ALTER TABLE public.person RENAME CONSTRAINT people_id_not_null TO person_id_not_null;
COMMIT;
