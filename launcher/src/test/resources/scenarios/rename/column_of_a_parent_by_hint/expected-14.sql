BEGIN;
ALTER TABLE public.person RENAME COLUMN fullname TO full_name;
ALTER TABLE public.thing RENAME COLUMN label TO title;
COMMIT;
