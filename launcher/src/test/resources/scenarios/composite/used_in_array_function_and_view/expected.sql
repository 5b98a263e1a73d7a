BEGIN;
ALTER TYPE public.addr ADD ATTRIBUTE city text;
CREATE OR REPLACE VIEW public.v (id, street, city) AS SELECT id, (home).street, (home).city
FROM public.t;
COMMIT;
