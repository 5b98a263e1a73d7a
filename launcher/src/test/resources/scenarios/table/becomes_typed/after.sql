CREATE TYPE pair AS (a int, b text);
CREATE TABLE t OF pair;
CREATE TABLE u (a int, b text);
