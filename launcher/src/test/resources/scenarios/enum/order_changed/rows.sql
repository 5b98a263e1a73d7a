INSERT INTO shirt VALUES (1, 'm');
