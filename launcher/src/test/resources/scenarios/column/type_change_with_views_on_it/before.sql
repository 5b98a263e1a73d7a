CREATE TABLE t (id int, amount int);
CREATE VIEW v AS SELECT id, amount FROM t;
CREATE VIEW w AS SELECT sum(amount) AS total FROM v;
CREATE MATERIALIZED VIEW m AS SELECT id, amount * 2 AS twice FROM t;
CREATE UNIQUE INDEX m_id_idx ON m (id);
GRANT SELECT ON v TO app_reader;
COMMENT ON VIEW w IS 'the sum';
ALTER VIEW v OWNER TO app_owner;
