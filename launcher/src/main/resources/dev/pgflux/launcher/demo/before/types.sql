CREATE SCHEMA shop;

CREATE TYPE shop.order_status AS ENUM ('cart', 'paid', 'shipped');

CREATE DOMAIN shop.money_amount AS numeric(10, 2) CHECK (VALUE >= 0);
