CREATE TABLE t (id int PRIMARY KEY, gone int NOT NULL, kept int, UNIQUE (gone));
CREATE TABLE k (a int, b int, PRIMARY KEY (a, b));
