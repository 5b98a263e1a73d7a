CREATE SCHEMA shop;
SET search_path = shop, public;
CREATE TYPE state AS ENUM ('open');
CREATE TABLE item (id int PRIMARY KEY, state state DEFAULT 'open');
CREATE VIEW items AS SELECT * FROM item;
CREATE FUNCTION many() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM item; END;
