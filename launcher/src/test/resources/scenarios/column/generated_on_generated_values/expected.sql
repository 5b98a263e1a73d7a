BEGIN;
CREATE FUNCTION public.twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$SELECT n * 2$$;
ALTER TABLE public.t ADD COLUMN sum integer GENERATED ALWAYS AS (a + b) STORED NOT NULL;
ALTER TABLE public.t ADD COLUMN twice integer GENERATED ALWAYS AS (public.twice(a)) STORED;
ALTER TABLE public.t ADD CONSTRAINT t_sum_check CHECK (sum > 0) NOT VALID;
CREATE VIEW public.v AS SELECT sum, twice
FROM public.t;
COMMIT;

BEGIN;
ALTER TABLE public.t VALIDATE CONSTRAINT t_sum_check;
COMMIT;

CREATE INDEX CONCURRENTLY t_sum_idx ON public.t USING btree (sum) WHERE twice > 0;
