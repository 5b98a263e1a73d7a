BEGIN;
DROP VIEW public.c;
DROP VIEW public.b;
DROP FUNCTION public.f();
DROP VIEW public.a;
ALTER TABLE public.t DROP COLUMN gone;
CREATE VIEW public.a AS SELECT id, kept
FROM public.t;
CREATE FUNCTION public.f() RETURNS SETOF public.a LANGUAGE sql AS $$SELECT * FROM a$$;
CREATE VIEW public.b AS SELECT id, kept
FROM public.a;
CREATE VIEW public.c AS SELECT b.id, b.kept
FROM public.b;
COMMENT ON VIEW public.c IS 'end';
COMMIT;
