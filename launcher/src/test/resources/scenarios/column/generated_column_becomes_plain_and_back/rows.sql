INSERT INTO t (a, computed) VALUES (1, 9);
