INSERT INTO person VALUES (1, 'a'), (2, 'b');
INSERT INTO book VALUES ('c', 1, 2);
