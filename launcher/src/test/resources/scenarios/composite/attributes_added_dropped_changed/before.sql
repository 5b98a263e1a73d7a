CREATE TYPE address AS (street text, zip int, gone text);
