CREATE TABLE kept (id int);
CREATE TABLE gone (id int);
