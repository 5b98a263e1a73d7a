CREATE TABLE p (id int PRIMARY KEY, a int, b int, UNIQUE (a, b));
CREATE TABLE c (p_id int REFERENCES p, x int, y int DEFAULT 0, FOREIGN KEY (x, y) REFERENCES p (a, b) ON DELETE SET NULL);
