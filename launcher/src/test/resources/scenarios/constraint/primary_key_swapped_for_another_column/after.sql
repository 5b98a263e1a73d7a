CREATE TABLE parent (id int NOT NULL UNIQUE, code text PRIMARY KEY);
CREATE TABLE child (parent_id int REFERENCES parent (id), parent_code text REFERENCES parent);
