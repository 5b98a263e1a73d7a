CREATE TABLE here (id integer);
