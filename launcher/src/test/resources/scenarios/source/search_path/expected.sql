BEGIN;
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('open');
CREATE TABLE shop.item (
    id integer NOT NULL,
    state shop.state DEFAULT 'open',
    CONSTRAINT item_pkey PRIMARY KEY (id)
);
CREATE FUNCTION shop.many() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM shop.item; END;
CREATE VIEW shop.items AS SELECT item.id, item.state
FROM shop.item;
COMMIT;
