CREATE TYPE floor_range;
CREATE FUNCTION floor_range_canonical(floor_range) RETURNS floor_range LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE floor_range AS RANGE (SUBTYPE = integer, CANONICAL = floor_range_canonical);
