BEGIN;
CREATE TABLE public.sale_rest PARTITION OF public.sale DEFAULT;
CREATE TABLE public.sale_us PARTITION OF public.sale FOR VALUES IN ('us', 'ca') PARTITION BY RANGE (at);
CREATE TABLE public.sale_us_2025 PARTITION OF public.sale_us FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE public.sale_us_rest PARTITION OF public.sale_us DEFAULT;
COMMIT;

CREATE INDEX CONCURRENTLY sale_eu_at_idx ON public.sale_eu USING btree (at);

BEGIN;
CREATE INDEX sale_at ON public.sale USING btree (at);
COMMIT;
