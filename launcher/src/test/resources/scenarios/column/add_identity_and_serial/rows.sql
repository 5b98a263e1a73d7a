INSERT INTO person VALUES ('a'), ('b');
INSERT INTO thing VALUES ('a'), ('b');
