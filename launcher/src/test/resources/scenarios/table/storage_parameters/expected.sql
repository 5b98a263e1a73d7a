BEGIN;
ALTER TABLE public.event SET (fillfactor='70', parallel_workers='2', toast.autovacuum_vacuum_threshold='100');
ALTER TABLE public.event RESET (autovacuum_enabled);
COMMIT;
