BEGIN;
ALTER TABLE public.measure_2025 RENAME CONSTRAINT measure_2025_day_not_null TO measure_day_not_null;
ALTER TABLE public.measure ATTACH PARTITION public.measure_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
COMMIT;
