BEGIN;
ALTER TABLE public.doc SET (autovacuum_vacuum_scale_factor='0.05', parallel_workers='4', toast.autovacuum_enabled='true', toast.vacuum_truncate='off');
ALTER TABLE public.doc RESET (fillfactor, toast_tuple_target);
COMMIT;
