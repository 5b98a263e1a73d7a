CREATE TABLE person (id int NOT NULL, fullname text NOT NULL) PARTITION BY LIST (id);
CREATE TABLE person_1 PARTITION OF person FOR VALUES IN (1) PARTITION BY LIST (fullname);
CREATE TABLE person_1_a PARTITION OF person_1 FOR VALUES IN ('a');
CREATE TABLE person_2 PARTITION OF person FOR VALUES IN (2);
CREATE INDEX person_2_idx ON person_2 (fullname);
CREATE TABLE thing (label text, worth int);
CREATE TABLE book (pages int) INHERITS (thing);
CREATE VIEW books AS SELECT label FROM book;
