BEGIN;
DROP VIEW public.gone;
CREATE VIEW public.b AS SELECT id, upper(name) AS loud
FROM public.t
WHERE id > 0;
CREATE VIEW public.a AS SELECT b.id, b.loud
FROM public.b;
COMMENT ON COLUMN public.b.loud IS 'in capitals';
COMMENT ON VIEW public.b IS 'shouting';
COMMIT;
