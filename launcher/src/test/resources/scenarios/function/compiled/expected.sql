BEGIN;
CREATE FUNCTION public.likeness(text, text) RETURNS real LANGUAGE c IMMUTABLE STRICT AS '$libdir/pg_trgm', 'similarity';
CREATE FUNCTION public.soundex(text) RETURNS text LANGUAGE c STRICT AS '$libdir/fuzzystrmatch', 'soundex';
CREATE OR REPLACE FUNCTION public.distance(text, text) RETURNS integer LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE AS '$libdir/fuzzystrmatch', 'levenshtein';
CREATE OR REPLACE FUNCTION public.sounds(text) RETURNS text LANGUAGE c AS '$libdir/fuzzystrmatch', 'soundex';
CREATE OR REPLACE FUNCTION public.upper_of(text) RETURNS text LANGUAGE internal IMMUTABLE AS $$upper$$;
COMMIT;
