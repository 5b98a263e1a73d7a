BEGIN;
ALTER TABLE public.person RENAME COLUMN fullname TO full_name;
ALTER TABLE public.thing RENAME COLUMN label TO title;
ALTER TABLE public.person RENAME CONSTRAINT person_fullname_not_null TO person_full_name_not_null;
COMMIT;
