CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE person (id int, mood mood DEFAULT 'sad', other mood, third mood DEFAULT 'happy');
