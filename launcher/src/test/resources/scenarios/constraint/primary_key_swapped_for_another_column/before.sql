CREATE TABLE parent (id int PRIMARY KEY, code text NOT NULL UNIQUE);
CREATE TABLE child (parent_id int REFERENCES parent, parent_code text);
