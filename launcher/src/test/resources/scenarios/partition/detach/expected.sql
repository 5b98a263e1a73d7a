BEGIN;
ALTER TABLE public.measure DETACH PARTITION public.measure_2025;
ALTER TABLE public.measure_2025 RENAME CONSTRAINT measure_day_not_null TO measure_2025_day_not_null;
COMMIT;
