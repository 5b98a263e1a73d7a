BEGIN;
DROP FUNCTION public.f(public.mood, public.code);
ALTER TABLE public.t DROP COLUMN m;
ALTER TABLE public.t DROP COLUMN c;
ALTER TABLE public.t DROP COLUMN b;
DROP TYPE public.both_of;
DROP TYPE public.mood;
DROP DOMAIN public.code;
COMMIT;
