CREATE TABLE t (a int CHECK (a > 0), b int UNIQUE CHECK (b > 0), c int REFERENCES t (b));
CREATE INDEX ON t (a);
