INSERT INTO game VALUES (1, 5, 'b');
