BEGIN;
ALTER TABLE public.m ADD COLUMN state text DEFAULT 'new' NOT NULL;
ALTER TABLE public.m ADD COLUMN twice integer GENERATED ALWAYS AS (id * 2) STORED;
ALTER TABLE public.m2 ALTER COLUMN state SET DEFAULT 'old';
ALTER TABLE public.m ADD CONSTRAINT m_state_check CHECK (state <> '') NOT VALID;
COMMIT;

BEGIN;
ALTER TABLE public.m VALIDATE CONSTRAINT m_state_check;
COMMIT;

CREATE INDEX CONCURRENTLY m1_state_idx ON public.m1 USING btree (state) WHERE state <> 'old';

CREATE INDEX CONCURRENTLY m2_state_idx ON public.m2 USING btree (state) WHERE state <> 'old';

BEGIN;
CREATE INDEX m_state ON public.m USING btree (state) WHERE state <> 'old';
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY m1_pkey ON public.m1 USING btree (id, state);

BEGIN;
ALTER TABLE public.m1 ADD CONSTRAINT m1_pkey PRIMARY KEY USING INDEX m1_pkey;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY m2_pkey ON public.m2 USING btree (id, state);

BEGIN;
ALTER TABLE public.m2 ADD CONSTRAINT m2_pkey PRIMARY KEY USING INDEX m2_pkey;
ALTER TABLE public.m ADD CONSTRAINT m_pkey PRIMARY KEY (id, state);
COMMIT;
