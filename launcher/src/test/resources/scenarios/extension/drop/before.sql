CREATE EXTENSION hstore;
CREATE TABLE thing (id int, tags hstore);
