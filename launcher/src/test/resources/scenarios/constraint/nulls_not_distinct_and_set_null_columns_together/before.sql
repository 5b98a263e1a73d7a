CREATE TABLE p (a int, b int, UNIQUE (a, b)); CREATE TABLE c (a int, b int, CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (a, b) ON DELETE SET NULL);
