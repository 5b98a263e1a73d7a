CREATE TABLE t (a int, b int);
COMMENT ON COLUMN t.a IS 'new, with ''quotes''';
COMMENT ON COLUMN t.b IS 'added';
GRANT SELECT (a) ON t TO app_reader;
GRANT SELECT (b), INSERT (b) ON t TO app_writer WITH GRANT OPTION;
