CREATE TYPE person AS (name text, age int);
CREATE TABLE staff OF person (name WITH OPTIONS PRIMARY KEY, age WITH OPTIONS DEFAULT 18 CHECK (age > 0));
CREATE TABLE guests OF person (age NOT NULL);
