CREATE SCHEMA shop;

CREATE TYPE shop.order_status AS ENUM ('cart', 'paid', 'packed', 'shipped');

CREATE DOMAIN shop.money_amount AS numeric(10, 2) CHECK (VALUE >= 0);
