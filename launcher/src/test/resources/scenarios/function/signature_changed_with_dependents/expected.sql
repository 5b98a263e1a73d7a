BEGIN;
CREATE FUNCTION public.tax(net numeric, rate numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$SELECT net * rate$$;
CREATE OR REPLACE VIEW public.priced AS SELECT net, public.tax(net, 0.07) AS tax
FROM public.item;
DROP FUNCTION public.tax(numeric);
COMMIT;
