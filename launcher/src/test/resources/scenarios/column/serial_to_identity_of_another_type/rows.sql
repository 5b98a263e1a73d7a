INSERT INTO t (body) VALUES ('a'), ('b');
INSERT INTO u (body) VALUES ('a'), ('b');
