CREATE TABLE a (id int PRIMARY KEY, kept int);
CREATE SCHEMA s;
CREATE TABLE s.c (parent int, CONSTRAINT again FOREIGN KEY (parent) REFERENCES a ON DELETE CASCADE);
CREATE INDEX a_kept_idx ON a (kept);
CREATE TYPE f AS ENUM ('z', 'y');
