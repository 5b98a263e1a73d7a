CREATE TYPE person AS (name text, age int);
CREATE TABLE staff OF person;
