CREATE TYPE mood AS ENUM ('sad', 'fine', 'ok'); CREATE TABLE t (m mood DEFAULT 'fine', CHECK (m <> 'sad'));
