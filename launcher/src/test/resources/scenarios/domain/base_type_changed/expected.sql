BEGIN;
DROP VIEW public.bills;
ALTER TABLE public.bill ALTER COLUMN amount DROP DEFAULT;
ALTER DOMAIN public.amount DROP CONSTRAINT positive;
ALTER DOMAIN public.amount RENAME TO amount__pgflux_old;
CREATE DOMAIN public.amount AS bigint;
ALTER DOMAIN public.amount ADD CONSTRAINT positive CHECK (value > 0);
ALTER TABLE public.bill ALTER COLUMN amount TYPE public.amount USING amount::text::public.amount;
DROP DOMAIN public.amount__pgflux_old;
ALTER TABLE public.bill ALTER COLUMN amount SET DEFAULT 1;
CREATE VIEW public.bills AS SELECT amount
FROM public.bill;
COMMIT;
