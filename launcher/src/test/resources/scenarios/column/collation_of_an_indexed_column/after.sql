CREATE TABLE t (a text COLLATE "C", b text, c timestamptz, d text, e text);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_b ON t (b COLLATE "C");
CREATE INDEX t_c ON t (c);
CREATE INDEX t_d ON t (d);
CREATE INDEX t_e ON t (lower(e));
