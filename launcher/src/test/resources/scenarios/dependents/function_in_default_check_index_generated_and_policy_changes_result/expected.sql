BEGIN;
DROP POLICY p ON public.t;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_b_check;
DROP INDEX public.t_norm;
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
DROP FUNCTION public.norm(text);
CREATE FUNCTION public.norm(x text) RETURNS character varying LANGUAGE sql IMMUTABLE AS $$SELECT lower(x)$$;
ALTER TABLE public.t ADD COLUMN g text GENERATED ALWAYS AS (public.norm(b)) STORED;
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.norm('X');
ALTER TABLE public.t ADD CONSTRAINT t_b_check CHECK (public.norm(b) <> '') NOT VALID;
CREATE VIEW public.v AS SELECT public.norm(a) AS n
FROM public.t;
CREATE POLICY p ON public.t USING (public.norm(a) = 'x');
COMMIT;

BEGIN;
ALTER TABLE public.t VALIDATE CONSTRAINT t_b_check;
COMMIT;

CREATE INDEX CONCURRENTLY t_norm ON public.t USING btree ((public.norm(a)));
