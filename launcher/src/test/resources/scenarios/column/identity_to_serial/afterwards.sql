INSERT INTO t (body) VALUES ('c');
