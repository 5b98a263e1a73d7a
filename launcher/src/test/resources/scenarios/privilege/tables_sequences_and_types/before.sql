CREATE TABLE t (id int, name text);
CREATE SEQUENCE s;
CREATE TYPE mood AS ENUM ('a');
CREATE DOMAIN code AS text;
CREATE VIEW v AS SELECT id FROM t;
GRANT ALL ON t TO app_writer;
