CREATE TABLE t (id int, name text);
CREATE VIEW v AS SELECT id FROM t;
CREATE VIEW w AS SELECT id FROM v;
COMMENT ON VIEW w IS 'stays';
GRANT SELECT ON w TO app_reader;
ALTER VIEW w OWNER TO app_owner;
