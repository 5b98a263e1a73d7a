CREATE TABLE person (id int, name text, email varchar(100) COLLATE "C", born date);
