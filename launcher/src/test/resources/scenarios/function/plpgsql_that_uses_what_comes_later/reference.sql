SET check_function_bodies = off;
CREATE TYPE z_kind AS ENUM ('k');
CREATE TABLE z_table (id int PRIMARY KEY, kind z_kind);
CREATE VIEW z_view AS SELECT * FROM z_table;
CREATE FUNCTION a_uses_all() RETURNS int LANGUAGE plpgsql AS $$
DECLARE r z_table%ROWTYPE; k z_table.kind%TYPE;
BEGIN
  SELECT * INTO r FROM z_view; RETURN z_function(r.id);
END $$;
CREATE FUNCTION b_sql_uses_all() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM z_view WHERE z_function(id) > 0 $$;
CREATE FUNCTION z_function(n int) RETURNS int LANGUAGE sql AS $$ SELECT n $$;
