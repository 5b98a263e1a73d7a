CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext; CREATE EXTENSION hstore WITH SCHEMA ext VERSION '1.8';
CREATE TABLE t (id int, name ext.citext UNIQUE, tags ext.hstore DEFAULT 'a=>1');
CREATE INDEX t_tags ON t USING gin (tags);
CREATE FUNCTION tag(t, key text) RETURNS text LANGUAGE sql AS $$ SELECT $1.tags OPERATOR(ext.->) key $$;
COMMENT ON EXTENSION citext IS 'any case';
