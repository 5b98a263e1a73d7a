CREATE DOMAIN color AS integer;
CREATE TABLE item (id integer, shade color);
