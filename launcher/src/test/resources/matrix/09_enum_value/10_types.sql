CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('draft', 'placed', 'paid', 'shipped');
