BEGIN;
ALTER TABLE public.people RENAME TO person;
COMMIT;
