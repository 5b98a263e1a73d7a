CREATE TABLE t (a int, keeps int GENERATED ALWAYS AS (a * 2) STORED, computed int);
