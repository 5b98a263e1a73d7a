CREATE TABLE chicken (id int PRIMARY KEY, egg_id int REFERENCES egg);
CREATE TABLE egg (id int PRIMARY KEY, chicken_id int NOT NULL REFERENCES chicken);
CREATE TABLE self_made (id int PRIMARY KEY, parent_id int REFERENCES self_made);
