BEGIN;
ALTER TABLE public.t RENAME COLUMN old_name TO new_name;
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN new_name DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN new_name TYPE bigint;
ALTER TABLE public.t ALTER COLUMN new_name SET DEFAULT 2;
ALTER TABLE public.t ALTER COLUMN new_name SET NOT NULL;
CREATE VIEW public.v AS SELECT id, new_name AS old_name
FROM public.t;
COMMIT;
