BEGIN;
ALTER TABLE public.log ADD CONSTRAINT log_pkey PRIMARY KEY (id, day);
CREATE INDEX log_day_idx ON public.log USING btree (day DESC);
COMMIT;

CREATE INDEX CONCURRENTLY log_2025_own_idx ON public.log_2025 USING btree (id);
