CREATE TABLE t (id int, name text);
CREATE MATERIALIZED VIEW totals AS SELECT name, count(*) AS many FROM t GROUP BY name;
CREATE UNIQUE INDEX totals_name_idx ON totals (name);
CREATE MATERIALIZED VIEW later AS SELECT id FROM t WITH NO DATA;
COMMENT ON MATERIALIZED VIEW totals IS 'counted at night';
