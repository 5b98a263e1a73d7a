BEGIN;
ALTER TABLE public.this_year DETACH PARTITION public.february;
ALTER TABLE public.february RENAME CONSTRAINT this_year_at_not_null TO archive_at_not_null;
ALTER TABLE public.this_year DETACH PARTITION public.january;
ALTER TABLE public.january RENAME CONSTRAINT this_year_at_not_null TO january_at_not_null;
ALTER TABLE public.archive ATTACH PARTITION public.february FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
COMMIT;
