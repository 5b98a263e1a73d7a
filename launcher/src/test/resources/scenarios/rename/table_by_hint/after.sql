-- @renamed-table from=people
CREATE TABLE person (id int NOT NULL, name text, CONSTRAINT people_pkey PRIMARY KEY (id));
CREATE SEQUENCE people_id_seq AS int OWNED BY person.id;
ALTER TABLE person ALTER id SET DEFAULT nextval('people_id_seq');
CREATE TABLE pet (person_id int REFERENCES person);
CREATE VIEW names AS SELECT name FROM person;
