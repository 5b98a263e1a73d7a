CREATE TYPE gone AS (a int);
