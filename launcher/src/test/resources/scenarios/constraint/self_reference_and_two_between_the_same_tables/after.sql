CREATE TABLE person (id int PRIMARY KEY, boss int REFERENCES person ON DELETE SET NULL, home int, work int);
CREATE TABLE place (id int PRIMARY KEY, owner int NOT NULL REFERENCES person (id));
ALTER TABLE person ADD FOREIGN KEY (home) REFERENCES place, ADD FOREIGN KEY (work) REFERENCES place;
