CREATE INDEX CONCURRENTLY log_2025_own_idx ON public.log_2025 USING btree (id);

CREATE INDEX CONCURRENTLY log_2025_day_idx ON public.log_2025 USING btree (day DESC);

CREATE INDEX CONCURRENTLY log_rest_day_idx ON public.log_rest USING btree (day DESC);

BEGIN;
CREATE INDEX log_day_idx ON public.log USING btree (day DESC);
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY log_2025_pkey ON public.log_2025 USING btree (id, day);

BEGIN;
ALTER TABLE public.log_2025 ADD CONSTRAINT log_2025_pkey PRIMARY KEY USING INDEX log_2025_pkey;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY log_rest_pkey ON public.log_rest USING btree (id, day);

BEGIN;
ALTER TABLE public.log_rest ADD CONSTRAINT log_rest_pkey PRIMARY KEY USING INDEX log_rest_pkey;
ALTER TABLE public.log ADD CONSTRAINT log_pkey PRIMARY KEY (id, day);
COMMIT;
