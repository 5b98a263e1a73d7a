CREATE TABLE t (id int PRIMARY KEY, kept text);
CREATE TABLE u (gone int);
CREATE FUNCTION act() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
