CREATE TYPE state AS ENUM ('draft', 'new', 'it''s done'); CREATE TABLE t (s state DEFAULT 'draft');
CREATE INDEX t_done ON t (s) WHERE s = 'it''s done';
CREATE FUNCTION is_done(s state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT s = 'it''s done' $$;
