CREATE TABLE t (a text, b text, c int, d text);
ALTER TABLE t ALTER b SET STORAGE EXTERNAL, ALTER c SET STATISTICS 500, ALTER c SET (n_distinct = 5);
