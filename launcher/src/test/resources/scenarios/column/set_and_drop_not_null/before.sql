CREATE TABLE person (id int, name text NOT NULL);
