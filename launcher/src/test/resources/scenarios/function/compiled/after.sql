CREATE FUNCTION distance(text, text) RETURNS integer LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE AS '$libdir/fuzzystrmatch', 'levenshtein';
CREATE FUNCTION sounds(text) RETURNS text LANGUAGE c AS '$libdir/fuzzystrmatch', 'soundex';
CREATE FUNCTION soundex(text) RETURNS text LANGUAGE c STRICT AS '$libdir/fuzzystrmatch';
CREATE FUNCTION likeness(text, text) RETURNS real LANGUAGE c IMMUTABLE STRICT AS '$libdir/pg_trgm', 'similarity';
CREATE FUNCTION upper_of(text) RETURNS text LANGUAGE internal IMMUTABLE AS 'upper';
