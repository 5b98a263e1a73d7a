CREATE TABLE person (id int NOT NULL, name text);
