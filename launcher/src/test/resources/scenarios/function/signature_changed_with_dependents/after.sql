CREATE FUNCTION tax(net numeric, rate numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT net * rate';
CREATE TABLE item (net numeric);
CREATE VIEW priced AS SELECT net, tax(net, 0.07) AS tax FROM item;
