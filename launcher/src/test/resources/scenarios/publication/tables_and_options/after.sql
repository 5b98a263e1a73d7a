CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (id integer PRIMARY KEY);
CREATE PUBLICATION outbound FOR TABLE a, b WITH (publish = 'insert, update');
