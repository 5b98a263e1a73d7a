BEGIN;
ALTER TABLE public.person RENAME COLUMN fullname TO full_name;
COMMIT;
