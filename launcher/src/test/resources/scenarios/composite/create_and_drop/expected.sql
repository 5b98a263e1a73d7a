BEGIN;
DROP TYPE public.gone;
CREATE TYPE public.address AS (street text COLLATE pg_catalog."C", zip character varying(10));
CREATE TYPE public.place AS (name text, at public.address);
CREATE TABLE public.shop (
    id integer,
    at public.place,
    others public.address[]
);
COMMENT ON COLUMN public.address.zip IS 'as the post wants it';
COMMENT ON TYPE public.address IS 'where';
COMMIT;
