CREATE TABLE t (id int, n text); CREATE TABLE log (what text);
