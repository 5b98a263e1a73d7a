CREATE EXTENSION pg_trgm; CREATE TABLE t (a text, b jsonb, c int[], d tsvector, e inet, f text COLLATE "C");
