BEGIN;
ALTER TYPE public.mood ADD VALUE 'fine' AFTER 'sad';
COMMIT;

BEGIN;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'fine';
ALTER TABLE public.t ADD CONSTRAINT t_m_check CHECK (m <> 'sad');
COMMIT;
