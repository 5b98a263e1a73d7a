BEGIN;
ALTER SEQUENCE public.t_id_seq RENAME TO t_id_seq__pgflux_old;
CREATE SEQUENCE public.t_id_seq AS integer;
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
SELECT setval('public.t_id_seq', last_value, is_called) FROM public.t_id_seq__pgflux_old;
ALTER TABLE public.t ALTER COLUMN id DROP IDENTITY;
ALTER TABLE public.t ALTER COLUMN id SET DEFAULT pg_catalog.nextval('public.t_id_seq'::pg_catalog.regclass);
COMMIT;
