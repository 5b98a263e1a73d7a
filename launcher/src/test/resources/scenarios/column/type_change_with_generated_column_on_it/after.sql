CREATE TABLE t (a bigint, twice int GENERATED ALWAYS AS (a * 2) STORED);
