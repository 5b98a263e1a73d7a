CREATE TABLE item (id integer, name varchar(20));
