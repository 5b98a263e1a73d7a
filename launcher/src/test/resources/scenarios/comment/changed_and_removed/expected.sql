BEGIN;
COMMENT ON SCHEMA s IS NULL;
COMMENT ON DOMAIN public.d IS NULL;
COMMENT ON TYPE public.e IS 'b';
COMMENT ON FUNCTION public.f(integer) IS NULL;
COMMENT ON SEQUENCE public.q IS 'b';
COMMENT ON COLUMN public.t.id IS NULL;
COMMENT ON TABLE public.t IS E'two
lines, a ''quote'', a \\ and $$';
COMMIT;
