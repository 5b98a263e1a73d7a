CREATE TABLE event (id int);
CREATE TABLE plain (id int);
