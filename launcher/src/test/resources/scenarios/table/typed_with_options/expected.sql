BEGIN;
CREATE TABLE public.guests OF public.person;
ALTER TABLE public.staff ALTER COLUMN age SET DEFAULT 18;
ALTER TABLE public.guests ALTER COLUMN age SET NOT NULL;
ALTER TABLE public.staff ALTER COLUMN name SET NOT NULL;
ALTER TABLE public.staff ADD CONSTRAINT staff_age_check CHECK (age > 0) NOT VALID;
COMMIT;

BEGIN;
ALTER TABLE public.staff VALIDATE CONSTRAINT staff_age_check;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY staff_pkey ON public.staff USING btree (name);

BEGIN;
ALTER TABLE public.staff ADD CONSTRAINT staff_pkey PRIMARY KEY USING INDEX staff_pkey;
COMMIT;
