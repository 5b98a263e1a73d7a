BEGIN;
ALTER INDEX public.p1_code_idx RENAME TO first_code;
ALTER TABLE public.p1 RENAME CONSTRAINT p1_pkey TO first_key;
ALTER TABLE public.p1 RENAME CONSTRAINT p_kind_fkey TO first_kind;
COMMIT;
