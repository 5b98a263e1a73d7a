INSERT INTO t (body) VALUES ('c');
INSERT INTO u (body) VALUES ('c');
