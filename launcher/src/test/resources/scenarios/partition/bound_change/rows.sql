INSERT INTO measure VALUES (1), (2), (9);
