BEGIN;
ALTER TABLE public.people RENAME TO person;
CREATE OR REPLACE VIEW public.names AS SELECT name
FROM public.person;
COMMIT;
