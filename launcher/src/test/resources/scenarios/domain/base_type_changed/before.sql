CREATE DOMAIN amount AS int CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE bill (id int, amount amount DEFAULT 1);
CREATE VIEW bills AS SELECT amount FROM bill;
