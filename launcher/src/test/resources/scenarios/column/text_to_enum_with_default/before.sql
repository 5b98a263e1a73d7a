CREATE TABLE task (id int, state text NOT NULL DEFAULT 'open', CONSTRAINT known CHECK (state <> ''));
CREATE INDEX task_open_idx ON task (id) WHERE state = 'open';
