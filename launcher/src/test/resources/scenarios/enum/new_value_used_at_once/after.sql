CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE person (id int, mood mood DEFAULT 'ok', CONSTRAINT not_too_sad CHECK (mood <> 'ok' OR id > 0));
CREATE INDEX person_ok_idx ON person (id) WHERE mood = 'ok';
