CREATE SCHEMA elsewhere;
CREATE TABLE elsewhere.note (id int, body text);
CREATE TABLE account (id int);
