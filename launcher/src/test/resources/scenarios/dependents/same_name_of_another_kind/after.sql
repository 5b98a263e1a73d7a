CREATE VIEW thing AS SELECT 1 AS id;
CREATE TABLE other (id int);
