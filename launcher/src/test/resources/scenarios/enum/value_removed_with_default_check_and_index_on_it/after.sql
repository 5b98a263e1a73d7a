CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE person (id int, mood mood NOT NULL DEFAULT 'happy', past mood[], CONSTRAINT known CHECK (mood IN ('sad', 'happy')));
CREATE INDEX person_happy_idx ON person (id) WHERE mood = 'happy';
CREATE VIEW happy AS SELECT id, mood FROM person WHERE mood = 'happy';
CREATE FUNCTION mood_of(wanted int) RETURNS mood LANGUAGE sql AS $$ SELECT mood FROM person WHERE id = wanted $$;
GRANT SELECT ON happy TO app_reader;
