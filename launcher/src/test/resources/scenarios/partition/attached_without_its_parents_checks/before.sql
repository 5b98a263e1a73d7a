CREATE TABLE m (id int NOT NULL, at int, CONSTRAINT positive CHECK (at > 0), CONSTRAINT small CHECK (at < 100)) PARTITION BY RANGE (id);
CREATE TABLE m1 (id int NOT NULL, at int, CONSTRAINT positive CHECK (at > 0), CONSTRAINT small CHECK (at < 50));
CREATE TABLE m2 (id int NOT NULL, at int);
CREATE TABLE parent (n int, CONSTRAINT odd CHECK (n % 2 = 1));
CREATE TABLE child (n int);
