CREATE DOMAIN score AS int DEFAULT 0 CONSTRAINT positive CHECK (VALUE >= 0);
CREATE DOMAIN grade AS text NOT NULL DEFAULT 'a';
CREATE TABLE game (id int, score score, grade grade);
