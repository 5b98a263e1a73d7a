CREATE FUNCTION distance(text, text) RETURNS integer LANGUAGE c IMMUTABLE STRICT AS '$libdir/fuzzystrmatch', 'levenshtein';
CREATE FUNCTION sounds(text) RETURNS text LANGUAGE c AS '$libdir/fuzzystrmatch', 'metaphone';
CREATE FUNCTION upper_of(text) RETURNS text LANGUAGE internal IMMUTABLE AS 'lower';
