CREATE SCHEMA tools;
CREATE EXTENSION pg_trgm WITH SCHEMA tools;
COMMENT ON EXTENSION pg_trgm IS 'for searching';
