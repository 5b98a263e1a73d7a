CREATE TYPE mood AS ENUM ('awful', 'sad', 'ok', 'happy', 'great');
CREATE TABLE person (id int, mood mood DEFAULT 'sad');
