BEGIN;
ALTER TABLE public.m ADD COLUMN state text DEFAULT 'new' NOT NULL;
ALTER TABLE public.m ADD COLUMN twice integer GENERATED ALWAYS AS (id * 2) STORED;
ALTER TABLE public.m2 ALTER COLUMN state SET DEFAULT 'old';
ALTER TABLE public.m ADD CONSTRAINT m_pkey PRIMARY KEY (id, state);
ALTER TABLE public.m ADD CONSTRAINT m_state_check CHECK (state <> '') NOT VALID;
CREATE INDEX m_state ON public.m USING btree (state) WHERE state <> 'old';
COMMIT;

BEGIN;
ALTER TABLE public.m VALIDATE CONSTRAINT m_state_check;
COMMIT;
