INSERT INTO parent (name) VALUES ('a'), ('b');
INSERT INTO child (parent_id) VALUES (1), (2);
