BEGIN;
ALTER TABLE public.person RENAME CONSTRAINT person_name_not_null TO name_must_be;
ALTER TABLE public.person ADD CONSTRAINT age_must_be NOT NULL age NOT VALID;
ALTER TABLE public.person ADD CONSTRAINT email_must_be NOT NULL email NO INHERIT;
COMMENT ON CONSTRAINT name_must_be ON public.person IS 'everyone has one';
COMMIT;
