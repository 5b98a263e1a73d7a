CREATE FUNCTION tax(net numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT net * 0.19';
CREATE TABLE item (net numeric);
CREATE VIEW priced AS SELECT net, tax(net) AS tax FROM item;
