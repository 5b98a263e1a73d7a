BEGIN;
ALTER TABLE public.of_number_some ADD CONSTRAINT pgflux_bound_6ffe97f5_of_number_some CHECK ((abs(n)) IS NOT NULL AND (abs(n)) IN (1, 2)) NOT VALID;
COMMIT;

BEGIN;
ALTER TABLE public.of_number_some VALIDATE CONSTRAINT pgflux_bound_6ffe97f5_of_number_some;
COMMIT;

BEGIN;
ALTER TABLE public.sale_2024 ADD CONSTRAINT pgflux_bound_58c9160_sale_2024 CHECK (day IS NOT NULL AND day < '2025-01-01') NOT VALID;
COMMIT;

BEGIN;
ALTER TABLE public.sale_2024 VALIDATE CONSTRAINT pgflux_bound_58c9160_sale_2024;
COMMIT;

BEGIN;
ALTER TABLE public.sale_2025_eu ADD CONSTRAINT pgflux_bound_9bd298d4_sale_2025_eu CHECK ((region IS NULL OR region IN ('eu', 'e''u')) AND day IS NOT NULL AND day >= '2025-01-01' AND day < '2026-01-01') NOT VALID;
COMMIT;

BEGIN;
ALTER TABLE public.sale_2025_eu VALIDATE CONSTRAINT pgflux_bound_9bd298d4_sale_2025_eu;
COMMIT;

CREATE INDEX CONCURRENTLY sale_2024_day_idx ON public.sale_2024 USING btree (day);

CREATE UNIQUE INDEX CONCURRENTLY sale_2024_pkey ON public.sale_2024 USING btree (id, day, region);

BEGIN;
ALTER TABLE public.sale_2024 ADD CONSTRAINT sale_2024_pkey PRIMARY KEY USING INDEX sale_2024_pkey;
COMMIT;

CREATE INDEX CONCURRENTLY sale_2025_eu_day_idx ON public.sale_2025_eu USING btree (day);

CREATE UNIQUE INDEX CONCURRENTLY sale_2025_eu_pkey ON public.sale_2025_eu USING btree (id, day, region);

BEGIN;
ALTER TABLE public.sale_2025_eu ADD CONSTRAINT sale_2025_eu_pkey PRIMARY KEY USING INDEX sale_2025_eu_pkey;
COMMIT;

CREATE INDEX CONCURRENTLY sale_small_day_idx ON public.sale_small USING btree (day);

CREATE UNIQUE INDEX CONCURRENTLY sale_small_pkey ON public.sale_small USING btree (id, day, region);

BEGIN;
ALTER TABLE public.sale_small ADD CONSTRAINT sale_small_pkey PRIMARY KEY USING INDEX sale_small_pkey;
COMMIT;

BEGIN;
ALTER TABLE public.sale_2024 RENAME CONSTRAINT sale_2024_id_not_null TO sale_id_not_null;
ALTER TABLE public.sale_2024 RENAME CONSTRAINT sale_2024_day_not_null TO sale_day_not_null;
ALTER TABLE public.sale_2024 RENAME CONSTRAINT sale_2024_region_not_null TO sale_region_not_null;
ALTER TABLE public.sale_2025_eu RENAME CONSTRAINT sale_2025_eu_id_not_null TO sale_id_not_null;
ALTER TABLE public.sale_2025_eu RENAME CONSTRAINT sale_2025_eu_day_not_null TO sale_day_not_null;
ALTER TABLE public.sale_2025_eu RENAME CONSTRAINT sale_2025_eu_region_not_null TO sale_region_not_null;
ALTER TABLE public.sale_small RENAME CONSTRAINT sale_small_id_not_null TO sale_id_not_null;
ALTER TABLE public.sale_small RENAME CONSTRAINT sale_small_day_not_null TO sale_day_not_null;
ALTER TABLE public.sale_small RENAME CONSTRAINT sale_small_region_not_null TO sale_region_not_null;
ALTER TABLE public.of_hash ATTACH PARTITION public.of_hash_0 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
ALTER TABLE public.of_number ATTACH PARTITION public.of_number_some FOR VALUES IN (1, 2);
ALTER TABLE public.of_number_some DROP CONSTRAINT pgflux_bound_6ffe97f5_of_number_some;
ALTER TABLE public.sale ATTACH PARTITION public.sale_2024 FOR VALUES FROM (minvalue) TO ('2025-01-01');
ALTER TABLE public.sale_2024 DROP CONSTRAINT pgflux_bound_58c9160_sale_2024;
ALTER TABLE public.sale_2025 ATTACH PARTITION public.sale_2025_eu FOR VALUES IN ('eu', 'e''u', NULL);
ALTER TABLE public.sale_2025_eu DROP CONSTRAINT pgflux_bound_9bd298d4_sale_2025_eu;
ALTER TABLE public.sale ATTACH PARTITION public.sale_small FOR VALUES FROM ('2026-01-01') TO (maxvalue);
COMMIT;

CREATE INDEX CONCURRENTLY sale_2024_id_idx ON public.sale_2024 USING btree (id);

CREATE INDEX CONCURRENTLY sale_2025_eu_id_idx ON public.sale_2025_eu USING btree (id);

CREATE INDEX CONCURRENTLY sale_small_id_idx ON public.sale_small USING btree (id);

BEGIN;
CREATE INDEX sale_id ON public.sale USING btree (id);
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY sale_2024_id_day_region_key ON public.sale_2024 USING btree (id, day, region);

BEGIN;
ALTER TABLE public.sale_2024 ADD CONSTRAINT sale_2024_id_day_region_key UNIQUE USING INDEX sale_2024_id_day_region_key;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY sale_2025_eu_id_day_region_key ON public.sale_2025_eu USING btree (id, day, region);

BEGIN;
ALTER TABLE public.sale_2025_eu ADD CONSTRAINT sale_2025_eu_id_day_region_key UNIQUE USING INDEX sale_2025_eu_id_day_region_key;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY sale_small_id_day_region_key ON public.sale_small USING btree (id, day, region);

BEGIN;
ALTER TABLE public.sale_small ADD CONSTRAINT sale_small_id_day_region_key UNIQUE USING INDEX sale_small_id_day_region_key;
ALTER TABLE public.sale ADD CONSTRAINT sale_once UNIQUE (id, day, region);
COMMIT;
