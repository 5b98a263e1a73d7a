CREATE TABLE p (id int PRIMARY KEY, code text UNIQUE, a int, b int, UNIQUE (a, b));
CREATE TABLE c (x int REFERENCES p ON DELETE CASCADE, y int REFERENCES p ON UPDATE RESTRICT, z text REFERENCES p (code), a int, b int, FOREIGN KEY (a, b) REFERENCES p (a, b) MATCH SIMPLE);
