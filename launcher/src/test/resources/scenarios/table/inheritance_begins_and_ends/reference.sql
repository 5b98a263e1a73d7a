CREATE TABLE parent (id int NOT NULL, note text, CHECK (id > 0));
CREATE TABLE joins (id int CONSTRAINT parent_id_not_null NOT NULL, note text, own int, CONSTRAINT parent_id_check CHECK (id > 0));
ALTER TABLE joins INHERIT parent;
CREATE TABLE leaves (id int NOT NULL, note text, own int, CONSTRAINT parent_id_check CHECK (id > 0));
