CREATE DOMAIN score AS int DEFAULT 1 NOT NULL CONSTRAINT positive CHECK (VALUE > -1) CONSTRAINT small CHECK (VALUE < 1000);
CREATE DOMAIN grade AS text;
CREATE TABLE game (id int, score score, grade grade);
