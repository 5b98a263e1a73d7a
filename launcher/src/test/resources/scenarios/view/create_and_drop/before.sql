CREATE TABLE t (id int, name text);
CREATE VIEW gone AS SELECT 1 AS one;
