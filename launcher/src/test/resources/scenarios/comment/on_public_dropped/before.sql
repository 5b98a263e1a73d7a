COMMENT ON SCHEMA public IS 'of the shop';
CREATE TABLE item (id integer);
