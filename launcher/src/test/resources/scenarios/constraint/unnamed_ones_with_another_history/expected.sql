BEGIN;
ALTER TABLE public.t RENAME CONSTRAINT old_name_a_check TO t_a_check;
ALTER TABLE public.t RENAME CONSTRAINT old_name_b_key TO t_b_key;
ALTER TABLE public.t RENAME CONSTRAINT old_name_c_fkey TO t_c_fkey;
COMMIT;
