BEGIN;
CREATE TABLE public.m2 PARTITION OF public.m FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE public.m ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval('public.m_id_seq', max(id)) FROM public.m HAVING max(id) >= (SELECT last_value FROM public.m_id_seq);
COMMIT;
