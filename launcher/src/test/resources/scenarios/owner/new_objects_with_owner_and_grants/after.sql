CREATE TABLE t (id serial PRIMARY KEY, b int);
ALTER TABLE t OWNER TO app_owner;
CREATE VIEW v AS SELECT id FROM t;
ALTER VIEW v OWNER TO "app-Team";
GRANT SELECT ON t TO app_reader;
GRANT SELECT (b) ON t TO app_writer;
