CREATE TABLE t (a text COLLATE "C", b text, c text);
CREATE INDEX t_a_idx ON t (a);
