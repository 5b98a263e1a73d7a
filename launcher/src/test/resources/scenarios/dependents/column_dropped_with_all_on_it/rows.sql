INSERT INTO t (id, gone, kept) VALUES (1, 2, 'x');
INSERT INTO u VALUES (2);
