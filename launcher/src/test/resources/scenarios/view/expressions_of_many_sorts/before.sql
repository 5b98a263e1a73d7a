CREATE TABLE t (id int PRIMARY KEY, name varchar(20), flag boolean, amount numeric(8,2), day date, at timestamptz, doc jsonb, tags text[], span int4range);
