GRANT USAGE ON SCHEMA shop TO app_reader;
