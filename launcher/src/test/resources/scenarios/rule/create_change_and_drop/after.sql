CREATE TABLE t (id int, name text);
CREATE TABLE log (id int, what text);
CREATE RULE added AS ON UPDATE TO t WHERE OLD.name <> NEW.name DO ALSO (INSERT INTO log VALUES (NEW.id, 'update'); DELETE FROM log WHERE id = 0);
CREATE RULE changed AS ON DELETE TO t DO ALSO INSERT INTO log VALUES (OLD.id, 'delete');
CREATE RULE state AS ON INSERT TO log WHERE NEW.id = 0 DO INSTEAD NOTHING;
ALTER TABLE log DISABLE RULE state;
COMMENT ON RULE added ON t IS 'notes changes';
