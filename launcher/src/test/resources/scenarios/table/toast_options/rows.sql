INSERT INTO doc VALUES (1, repeat('x', 5000));
