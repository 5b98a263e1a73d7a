BEGIN;
DROP POLICY p ON public.t;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_id_check;
ALTER TABLE public.t ALTER COLUMN id DROP DEFAULT;
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(renamed integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$SELECT renamed$$;
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK (public.f(value) > 0);
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (public.f(2)) STORED;
ALTER TABLE public.t ALTER COLUMN id SET DEFAULT public.f(1);
ALTER TABLE public.t ADD CONSTRAINT t_id_check CHECK (public.f(id) > 0) NOT VALID;
CREATE VIEW public.v AS SELECT public.f(id) AS x
FROM public.t;
CREATE POLICY p ON public.t USING (public.f(id) > 0);
COMMIT;

BEGIN;
ALTER TABLE public.t VALIDATE CONSTRAINT t_id_check;
COMMIT;
