BEGIN;
ALTER TABLE public.child ALTER COLUMN id DROP DEFAULT;
ALTER SEQUENCE public.child_id_seq AS bigint;
ALTER TABLE public.child ALTER COLUMN id TYPE bigint;
ALTER TABLE public.child ALTER COLUMN parent_id TYPE bigint;
ALTER TABLE public.parent ALTER COLUMN id TYPE bigint;
ALTER TABLE public.child ALTER COLUMN id SET DEFAULT pg_catalog.nextval('public.child_id_seq'::pg_catalog.regclass);
ALTER TABLE public.parent ALTER COLUMN id SET MAXVALUE 9223372036854775807;
COMMIT;
