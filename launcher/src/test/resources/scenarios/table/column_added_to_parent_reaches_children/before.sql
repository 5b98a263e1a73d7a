CREATE TABLE base (id int NOT NULL);
CREATE TABLE child (extra int) INHERITS (base);
