BEGIN;
ALTER TABLE public.log ADD COLUMN level integer;
ALTER TABLE public.log ALTER COLUMN note TYPE character varying(40);
ALTER TABLE ONLY public.log ALTER COLUMN note SET DEFAULT 'none';
ALTER TABLE public.log_2025 ALTER COLUMN note SET DEFAULT 'none';
COMMIT;
