CREATE TABLE people (id serial PRIMARY KEY, name text);
CREATE TABLE pet (person_id int REFERENCES people);
CREATE VIEW names AS SELECT name FROM people;
