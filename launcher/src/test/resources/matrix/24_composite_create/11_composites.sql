CREATE TYPE shop.address AS (street text, zip varchar(10));
