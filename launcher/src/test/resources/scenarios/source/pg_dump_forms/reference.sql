CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE person (id serial PRIMARY KEY, name varchar(20) DEFAULT 'x' CHECK (name <> ''), mood mood DEFAULT 'ok', born timestamp DEFAULT now(), CONSTRAINT person_self FOREIGN KEY (id) REFERENCES person DEFERRABLE INITIALLY DEFERRED);
CREATE VIEW people AS SELECT id, name FROM person WHERE name LIKE 'a%';
CREATE INDEX person_name_idx ON person (lower(name));
ALTER TABLE person CLUSTER ON person_pkey;
