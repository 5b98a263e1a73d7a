CREATE FUNCTION time_difference(a time, b time) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT EXTRACT(epoch FROM (a - b))::float8 $$;
CREATE TYPE price_range AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE TYPE kept_range AS RANGE (SUBTYPE = int8);
CREATE TYPE time_range AS RANGE (SUBTYPE = time, SUBTYPE_DIFF = time_difference, MULTIRANGE_TYPE_NAME = times);
CREATE TYPE name_range AS RANGE (SUBTYPE = text, COLLATION = "C", SUBTYPE_OPCLASS = text_pattern_ops);
COMMENT ON TYPE time_range IS 'within a day';
