CREATE TABLE old_name (a int CHECK (a > 0), b int UNIQUE, c int REFERENCES old_name (b));
ALTER TABLE old_name RENAME TO t;
CREATE INDEX ON t (a);
ALTER TABLE t ADD CHECK (b > 0);
