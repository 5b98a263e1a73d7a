CREATE TYPE floor_range;
CREATE FUNCTION floor_range_canonical(floor_range) RETURNS floor_range LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE floor_range AS RANGE (SUBTYPE = integer, CANONICAL = floor_range_canonical);
CREATE TYPE room_range;
CREATE FUNCTION room_range_canonical(room_range) RETURNS room_range LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE room_range AS RANGE (SUBTYPE = integer, CANONICAL = room_range_canonical, MULTIRANGE_TYPE_NAME = rooms);
CREATE TABLE house (floors floor_range, rooms rooms);
