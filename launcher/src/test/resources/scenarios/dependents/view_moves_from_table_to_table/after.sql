CREATE TABLE fresh (id int);
CREATE VIEW v AS SELECT id FROM fresh;
