BEGIN;
CREATE TYPE public.room_range;
CREATE FUNCTION public.room_range_canonical(public.room_range) RETURNS public.room_range LANGUAGE internal IMMUTABLE STRICT AS $$int4range_canonical$$;
CREATE TYPE public.room_range AS RANGE (SUBTYPE = integer, CANONICAL = public.room_range_canonical, MULTIRANGE_TYPE_NAME = public.rooms);
CREATE TABLE public.house (
    floors public.floor_range,
    rooms public.rooms
);
COMMIT;
