INSERT INTO item VALUES (1, 1, 'a', 'b', 'c', 'd'), (2, 2, 'a', 'b', 'c', 'd'), (3, 3, 'a', 'b', 'c', 'd');
