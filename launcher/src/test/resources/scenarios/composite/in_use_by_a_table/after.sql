CREATE TYPE address AS (street text, zip text, country text);
CREATE TABLE shop (id int, at address);
