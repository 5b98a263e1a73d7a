CREATE EXTENSION pg_trgm;
CREATE TABLE t (a int, b text, c jsonb, d tsvector, e int4range, f inet);
