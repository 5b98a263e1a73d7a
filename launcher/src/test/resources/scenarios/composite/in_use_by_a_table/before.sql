CREATE TYPE address AS (street text, zip text);
CREATE TABLE shop (id int, at address);
