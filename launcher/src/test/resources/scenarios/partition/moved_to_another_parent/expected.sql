BEGIN;
ALTER TABLE public.warm DETACH PARTITION public.part;
ALTER TABLE public.part RENAME CONSTRAINT warm_id TO cold_id;
ALTER TABLE public.part RENAME CONSTRAINT warm_day_not_null TO part_day_not_null;
ALTER TABLE public.cold ATTACH PARTITION public.part FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
COMMIT;
