BEGIN;
DROP TABLE public.gone;
DROP TABLE public.secret;
COMMIT;
