CREATE TABLE item (id integer);

-- PostgreSQL makes one key of these three, named after the second.
CREATE TABLE folded (
    id integer UNIQUE CONSTRAINT folded_key PRIMARY KEY,
    CONSTRAINT passed_over UNIQUE (id)
);

-- Two keys that were made one after the other are two.
CREATE TABLE doubled (code text, CONSTRAINT first_key UNIQUE (code));
ALTER TABLE doubled ADD CONSTRAINT second_key UNIQUE (code);
