-- A script that is run again and again clears what an earlier run made.
DROP TABLE IF EXISTS item;
DROP DOMAIN IF EXISTS color;
CREATE DOMAIN color AS integer;
CREATE TABLE item (id integer, shade color);
CREATE INDEX item_shade ON item (shade);
