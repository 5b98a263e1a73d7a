BEGIN;
ALTER TABLE public.t RENAME CONSTRAINT t_b_check TO b_positive;
ALTER TABLE public.t RENAME CONSTRAINT t_pkey TO t_key;
COMMIT;
