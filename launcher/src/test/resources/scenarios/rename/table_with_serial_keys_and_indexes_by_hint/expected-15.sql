BEGIN;
ALTER TABLE public.old_name RENAME TO new_name;
ALTER INDEX public.old_name_n_idx RENAME TO new_name_n_idx;
ALTER TABLE public.new_name RENAME CONSTRAINT old_name_code_key TO new_name_code_key;
ALTER TABLE public.new_name RENAME CONSTRAINT old_name_n_check TO new_name_n_check;
ALTER TABLE public.new_name RENAME CONSTRAINT old_name_pkey TO new_name_pkey;
CREATE SEQUENCE public.new_name_id_seq AS integer;
ALTER SEQUENCE public.new_name_id_seq OWNED BY public.new_name.id;
ALTER TABLE public.new_name ALTER COLUMN id SET DEFAULT pg_catalog.nextval('public.new_name_id_seq'::pg_catalog.regclass);
SELECT setval('public.new_name_id_seq', last_value, is_called) FROM public.old_name_id_seq;
DROP SEQUENCE public.old_name_id_seq;
CREATE OR REPLACE VIEW public.v AS SELECT id
FROM public.new_name;
COMMIT;
