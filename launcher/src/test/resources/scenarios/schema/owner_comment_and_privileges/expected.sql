BEGIN;
ALTER SCHEMA billing OWNER TO app_owner;
GRANT USAGE ON SCHEMA billing TO app_reader;
GRANT ALL ON SCHEMA billing TO app_writer WITH GRANT OPTION;
COMMENT ON SCHEMA billing IS 'Money, and who owes it';
COMMIT;
