INSERT INTO t (body) VALUES ('a'), ('b');
