CREATE TABLE item (id integer, name varchar(20));
CREATE VIEW endless AS SELECT * FROM item;
CREATE OR REPLACE VIEW endless AS SELECT * FROM endless;
