INSERT INTO p (id, day, code) VALUES (1, '2024-05-05', 'abc'), (2, '2024-05-05', 'abc'), (3, '2024-05-05', 'abc');
INSERT INTO q (n) VALUES (1);
