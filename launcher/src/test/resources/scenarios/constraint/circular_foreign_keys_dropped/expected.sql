BEGIN;
ALTER TABLE public.chicken DROP CONSTRAINT chicken_egg_id_fkey;
ALTER TABLE public.egg DROP CONSTRAINT egg_chicken_id_fkey;
DROP TABLE public.chicken;
DROP TABLE public.egg;
COMMIT;
