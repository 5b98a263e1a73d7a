BEGIN;
ALTER TABLE public.measure DETACH PARTITION public.measure_low;
ALTER TABLE public.measure ATTACH PARTITION public.measure_low FOR VALUES IN (1, 2, 3);
COMMIT;
