CREATE TABLE person (
    id int NOT NULL,
    full_name text NOT NULL -- @renamed from=fullname
) PARTITION BY LIST (id);
CREATE TABLE person_1 PARTITION OF person FOR VALUES IN (1) PARTITION BY LIST (full_name);
CREATE TABLE person_1_a PARTITION OF person_1 FOR VALUES IN ('a');
CREATE TABLE person_2 PARTITION OF person FOR VALUES IN (2);
CREATE INDEX person_2_idx ON person_2 (full_name);
CREATE TABLE thing (
    title text, -- @renamed from=label
    worth int
);
CREATE TABLE book (pages int) INHERITS (thing);
CREATE VIEW books AS SELECT title AS label FROM book;
