CREATE SCHEMA elsewhere;
CREATE TABLE elsewhere.note (id int);
CREATE TABLE account (id int);
