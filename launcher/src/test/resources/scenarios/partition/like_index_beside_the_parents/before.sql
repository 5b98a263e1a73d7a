CREATE TABLE p (id int NOT NULL, code text) PARTITION BY RANGE (id);
CREATE INDEX p_code ON p (code);
CREATE TABLE p1 (id int NOT NULL, code text);
CREATE INDEX mine ON p1 (code);
