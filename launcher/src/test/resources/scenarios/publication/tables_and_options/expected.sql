BEGIN;
DROP PUBLICATION outbound;
CREATE PUBLICATION outbound FOR TABLE public.a, public.b WITH (publish = 'insert, update');
COMMIT;
