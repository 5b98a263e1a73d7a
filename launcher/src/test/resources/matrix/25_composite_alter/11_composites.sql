CREATE TYPE shop.address AS (street text COLLATE "C", zip text, country char(2));
