BEGIN;
CREATE TABLE public.measure (
    day date NOT NULL,
    city text NOT NULL,
    peak integer,
    CONSTRAINT measure_pkey PRIMARY KEY (day, city)
) PARTITION BY RANGE (day);
CREATE TABLE public.measure_2025 PARTITION OF public.measure FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE public.measure_2026 PARTITION OF public.measure FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (city);
CREATE TABLE public.measure_2026_rest PARTITION OF public.measure_2026 DEFAULT;
CREATE TABLE public.measure_2026_rome PARTITION OF public.measure_2026 FOR VALUES IN ('rome', 'roma');
CREATE INDEX measure_peak_idx ON public.measure USING btree (peak);
COMMIT;
