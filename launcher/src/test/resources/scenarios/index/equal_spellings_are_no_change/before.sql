CREATE TABLE t (a int, b varchar(20), c timestamptz);
CREATE INDEX t_1 ON t (lower(b));
CREATE INDEX t_2 ON t (b) WHERE b IN ('x', 'y');
CREATE INDEX t_3 ON t ((c AT TIME ZONE 'UTC'));
CREATE INDEX t_4 ON t (a ASC NULLS LAST);
CREATE INDEX t_5 ON t (coalesce(b, ''));
