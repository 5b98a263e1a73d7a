BEGIN;
CREATE SCHEMA app_writer;
CREATE SCHEMA shop;
CREATE SEQUENCE shop.numbers;
CREATE TABLE shop.item (
    id integer NOT NULL,
    CONSTRAINT item_pkey PRIMARY KEY (id)
);
CREATE VIEW shop.items AS SELECT id
FROM shop.item;
ALTER SCHEMA app_writer OWNER TO app_writer;
ALTER SCHEMA shop OWNER TO app_owner;
ALTER TABLE shop.item OWNER TO app_owner;
ALTER VIEW shop.items OWNER TO app_owner;
ALTER SEQUENCE shop.numbers OWNER TO app_owner;
GRANT SELECT ON TABLE shop.item TO app_reader;
COMMIT;
