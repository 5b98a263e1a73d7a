CREATE SCHEMA billing AUTHORIZATION app_owner;
COMMENT ON SCHEMA billing IS 'Money, and who owes it';
GRANT USAGE ON SCHEMA billing TO app_reader;
GRANT USAGE, CREATE ON SCHEMA billing TO app_writer WITH GRANT OPTION;
