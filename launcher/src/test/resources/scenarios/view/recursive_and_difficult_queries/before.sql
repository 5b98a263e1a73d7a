CREATE TABLE node (id int PRIMARY KEY, parent_id int, name text, weight numeric, made timestamptz);
