CREATE TABLE session_data (id int PRIMARY KEY, body text);
CREATE UNLOGGED TABLE scratch (id int);
