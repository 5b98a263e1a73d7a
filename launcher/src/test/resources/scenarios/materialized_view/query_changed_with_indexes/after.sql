CREATE TABLE t (id int, name text);
CREATE MATERIALIZED VIEW m AS SELECT id, upper(name) AS name FROM t;
CREATE UNIQUE INDEX m_id_idx ON m (id);
CREATE VIEW on_m AS SELECT id FROM m;
COMMENT ON INDEX m_id_idx IS 'for refreshing';
GRANT SELECT ON m TO app_reader;
