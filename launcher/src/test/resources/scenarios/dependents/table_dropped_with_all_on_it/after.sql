CREATE TABLE kept (id int, gone_id int);
