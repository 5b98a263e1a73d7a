BEGIN;
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
DROP FUNCTION public.f(public.amount);
ALTER DOMAIN public.amount DROP CONSTRAINT amount_check;
ALTER DOMAIN public.amount RENAME TO amount__pgflux_old;
CREATE DOMAIN public.amount AS bigint;
ALTER DOMAIN public.amount ADD CONSTRAINT amount_check CHECK (value >= 0);
CREATE FUNCTION public.f(x public.amount) RETURNS public.amount LANGUAGE sql AS $$SELECT x$$;
ALTER TABLE public.t ALTER COLUMN a TYPE public.amount USING a::text::public.amount;
ALTER TABLE public.t ALTER COLUMN all_of TYPE public.amount[] USING all_of::text[]::public.amount[];
DROP DOMAIN public.amount__pgflux_old;
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 1;
CREATE VIEW public.v AS SELECT a
FROM public.t
WHERE a > 5;
COMMIT;
