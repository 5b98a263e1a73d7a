CREATE UNLOGGED TABLE session_data (id int PRIMARY KEY, body text);
CREATE TABLE scratch (id int);
