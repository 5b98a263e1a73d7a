INSERT INTO t (n) VALUES ('a'), ('b');
SELECT nextval('s');
