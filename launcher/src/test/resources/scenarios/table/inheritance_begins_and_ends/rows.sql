INSERT INTO joins VALUES (1, 'a', 2); INSERT INTO leaves VALUES (3, 'b', 4);
