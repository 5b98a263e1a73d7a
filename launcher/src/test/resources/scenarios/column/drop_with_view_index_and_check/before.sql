CREATE TABLE person (id int, name text, age int, CONSTRAINT age_positive CHECK (age > 0));
CREATE INDEX person_age_idx ON person (age);
CREATE VIEW person_view AS SELECT id, name, age FROM person;
CREATE VIEW adult AS SELECT id FROM person_view WHERE age >= 18;
