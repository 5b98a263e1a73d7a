INSERT INTO log VALUES (1, '2024-05-05', 'a', 'b', 1);
