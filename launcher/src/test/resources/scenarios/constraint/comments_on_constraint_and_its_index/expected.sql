BEGIN;
COMMENT ON CONSTRAINT b_positive ON public.t IS 'new';
COMMENT ON INDEX public.t_pkey IS 'the index of the key';
COMMENT ON CONSTRAINT t_pkey ON public.t IS 'the key';
COMMIT;
