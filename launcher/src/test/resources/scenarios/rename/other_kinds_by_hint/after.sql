CREATE TABLE t (id int, mood int);
-- @renamed from=old_idx
CREATE INDEX new_idx ON t (id);
-- @renamed from=old_view
CREATE VIEW new_view AS SELECT id FROM t;
-- @renamed from=old_seq
CREATE SEQUENCE new_seq;
-- @renamed from=old_enum
CREATE TYPE new_enum AS ENUM ('a');
-- @renamed from=old_function
CREATE FUNCTION new_function(a int) RETURNS int LANGUAGE sql AS 'SELECT a';
-- @renamed from=old_domain
CREATE DOMAIN new_domain AS int;
