CREATE FUNCTION norm(x text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(x)';
CREATE TABLE t (a text DEFAULT norm('X'), g text GENERATED ALWAYS AS (norm(b)) STORED, b text CHECK (norm(b) <> ''));
CREATE INDEX t_norm ON t (norm(a));
CREATE POLICY p ON t USING (norm(a) = 'x');
CREATE VIEW v AS SELECT norm(a) AS n FROM t;
