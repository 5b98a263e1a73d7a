BEGIN;
DROP VIEW public.v;
DROP TABLE public.parted_2025;
DROP TABLE public.parted;
DROP TABLE public.plain;
CREATE TABLE public.parted (
    id integer,
    at date NOT NULL
) PARTITION BY LIST (at);
CREATE TABLE public.parted_2025 PARTITION OF public.parted FOR VALUES IN ('2025-01-01');
CREATE TABLE public.plain (
    id integer NOT NULL,
    at date NOT NULL,
    CONSTRAINT plain_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE public.plain_2025 PARTITION OF public.plain FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE VIEW public.v AS SELECT id
FROM public.plain;
GRANT SELECT ON TABLE public.plain TO app_reader;
COMMIT;
