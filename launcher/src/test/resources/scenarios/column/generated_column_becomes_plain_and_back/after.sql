CREATE TABLE t (a int, keeps int DEFAULT 5, computed int GENERATED ALWAYS AS (a * 3) STORED);
