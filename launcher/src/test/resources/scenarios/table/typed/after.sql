CREATE TYPE point3 AS (x int, y int, z int);
CREATE TABLE corner OF point3 (x NOT NULL, y DEFAULT 0);
