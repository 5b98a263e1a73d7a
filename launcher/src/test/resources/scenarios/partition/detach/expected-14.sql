BEGIN;
ALTER TABLE public.measure DETACH PARTITION public.measure_2025;
COMMIT;
