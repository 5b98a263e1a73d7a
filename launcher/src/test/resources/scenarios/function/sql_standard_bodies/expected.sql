BEGIN;
DROP FUNCTION public.b(integer);
ALTER TABLE public.t ALTER COLUMN n TYPE character varying(30);
CREATE FUNCTION public.b(x integer) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT n FROM public.t WHERE id = x; END;
CREATE PROCEDURE public.c(x integer) LANGUAGE sql BEGIN ATOMIC INSERT INTO public.t VALUES (x, 'new'); DELETE FROM public.t WHERE id = x - 1; END;
CREATE OR REPLACE FUNCTION public.a() RETURNS bigint LANGUAGE sql RETURN (SELECT count(*) FROM public.t WHERE n IS NOT NULL);
COMMIT;
