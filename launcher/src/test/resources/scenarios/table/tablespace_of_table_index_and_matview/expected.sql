BEGIN;
ALTER TABLE public.back SET TABLESPACE pg_default;
ALTER TABLE public.t SET TABLESPACE fast_disk;
ALTER INDEX public.t_n SET TABLESPACE fast_disk;
ALTER INDEX public.back_key SET TABLESPACE pg_default;
ALTER INDEX public.t_pkey SET TABLESPACE fast_disk;
ALTER MATERIALIZED VIEW public.m SET TABLESPACE fast_disk;
COMMIT;
