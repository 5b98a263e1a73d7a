CREATE TABLE counter (name text PRIMARY KEY, n int NOT NULL DEFAULT first_number());
CREATE FUNCTION next_number(wanted text) RETURNS int LANGUAGE sql AS $$ UPDATE counter SET n = n + 1 WHERE name = wanted RETURNING n $$;
CREATE FUNCTION first_number() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION whole(c counter) RETURNS text LANGUAGE sql AS $$ SELECT c.name || c.n $$;
CREATE FUNCTION of_type(counter.n%TYPE) RETURNS SETOF counter LANGUAGE sql AS $$ SELECT * FROM counter $$;
