BEGIN;
ALTER SEQUENCE public.a OWNED BY public.t.id;
ALTER SEQUENCE public.b OWNED BY public.t.other;
ALTER SEQUENCE public.c OWNED BY NONE;
ALTER TABLE public.t ALTER COLUMN id SET DEFAULT nextval('public.a');
COMMIT;
