CREATE SCHEMA tools;
SET search_path = tools;
CREATE EXTENSION hstore;
