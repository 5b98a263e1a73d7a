CREATE TABLE person (id int, name text);
CREATE VIEW person_view AS SELECT id, name FROM person;
