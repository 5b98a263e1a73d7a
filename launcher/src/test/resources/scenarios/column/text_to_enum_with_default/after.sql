CREATE TYPE task_state AS ENUM ('open', 'done');
CREATE TABLE task (id int, state task_state NOT NULL DEFAULT 'open');
CREATE INDEX task_open_idx ON task (id) WHERE state = 'open';
