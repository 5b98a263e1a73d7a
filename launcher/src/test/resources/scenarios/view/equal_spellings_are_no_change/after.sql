CREATE TABLE t (id int, name varchar(20), made timestamptz);
CREATE VIEW v AS
  SELECT id, -- the number
         name
    FROM public.t
   WHERE ((t.name)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])) AND (id >= 1 AND id <= 5);
CREATE VIEW s AS SELECT id, name, made FROM t;
CREATE OR REPLACE VIEW j AS SELECT a.id, b.name FROM (t a INNER JOIN t AS b USING (id));
