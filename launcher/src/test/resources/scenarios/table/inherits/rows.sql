INSERT INTO loose VALUES (1, 'a', 2);
INSERT INTO bound VALUES (2, 'b', 3);
