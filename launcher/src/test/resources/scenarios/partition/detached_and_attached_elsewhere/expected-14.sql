BEGIN;
ALTER TABLE public.this_year DETACH PARTITION public.february;
ALTER TABLE public.this_year DETACH PARTITION public.january;
ALTER TABLE public.archive ATTACH PARTITION public.february FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
COMMIT;
