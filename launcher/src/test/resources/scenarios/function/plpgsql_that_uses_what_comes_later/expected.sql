BEGIN;
CREATE TYPE public.z_kind AS ENUM ('k');
CREATE FUNCTION public.z_function(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT n $$;
CREATE TABLE public.z_table (
    id integer NOT NULL,
    kind public.z_kind,
    CONSTRAINT z_table_pkey PRIMARY KEY (id)
);
CREATE VIEW public.z_view AS SELECT z_table.id, z_table.kind
FROM public.z_table;
CREATE FUNCTION public.a_uses_all() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE r z_table%ROWTYPE; k z_table.kind%TYPE;
BEGIN
  SELECT * INTO r FROM z_view; RETURN z_function(r.id);
END $$;
CREATE FUNCTION public.b_sql_uses_all() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM z_view WHERE z_function(id) > 0 $$;
COMMIT;
