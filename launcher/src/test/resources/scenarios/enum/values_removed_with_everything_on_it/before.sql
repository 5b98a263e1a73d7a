CREATE TYPE state AS ENUM ('new', 'open', 'old', 'done');
CREATE TABLE t (id int PRIMARY KEY, s state NOT NULL DEFAULT 'new', past state[] DEFAULT '{new}', CONSTRAINT c CHECK (s <> 'done' OR id > 0));
CREATE INDEX t_open ON t (id) WHERE s = 'open';
CREATE VIEW v AS SELECT id, s FROM t WHERE s IN ('new', 'open');
CREATE FUNCTION next(s state) RETURNS state LANGUAGE sql AS $$ SELECT 'done'::state $$;
CREATE POLICY p ON t USING (s = 'open');
GRANT SELECT ON v TO app_reader;
