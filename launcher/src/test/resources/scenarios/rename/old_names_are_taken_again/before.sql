CREATE SCHEMA app;
CREATE TABLE app.person (id int PRIMARY KEY, name text NOT NULL, note text);
CREATE VIEW app.names AS SELECT name, note FROM app.person;
CREATE SEQUENCE app.numbers;
