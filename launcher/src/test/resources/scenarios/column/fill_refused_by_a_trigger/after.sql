CREATE TABLE person (id int PRIMARY KEY, changed timestamptz, luck float8 DEFAULT random());
CREATE TABLE place (id int PRIMARY KEY, name text, luck float8 DEFAULT random());
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.changed := now(); RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER named BEFORE UPDATE OF name ON place FOR EACH ROW EXECUTE FUNCTION touch();
