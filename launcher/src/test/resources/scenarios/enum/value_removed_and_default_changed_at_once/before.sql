CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE person (id int, mood mood DEFAULT 'ok', other mood DEFAULT 'sad', third mood);
