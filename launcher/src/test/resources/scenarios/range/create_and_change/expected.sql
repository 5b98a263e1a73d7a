BEGIN;
DROP TYPE public.price_range;
CREATE TYPE public.name_range AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = pg_catalog.text_pattern_ops, COLLATION = pg_catalog."C", MULTIRANGE_TYPE_NAME = public.name_multirange);
CREATE TYPE public.price_range AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = pg_catalog.float8mi, MULTIRANGE_TYPE_NAME = public.price_multirange);
CREATE FUNCTION public.time_difference(a time without time zone, b time without time zone) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT EXTRACT(epoch FROM (a - b))::float8 $$;
CREATE TYPE public.time_range AS RANGE (SUBTYPE = time without time zone, SUBTYPE_DIFF = public.time_difference, MULTIRANGE_TYPE_NAME = public.times);
COMMENT ON TYPE public.time_range IS 'within a day';
COMMIT;
