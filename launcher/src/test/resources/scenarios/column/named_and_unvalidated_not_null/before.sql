CREATE TABLE person (id int, name text NOT NULL, age int, email text);
