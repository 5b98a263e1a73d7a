CREATE TABLE person (name text);
CREATE TABLE thing (name text);
