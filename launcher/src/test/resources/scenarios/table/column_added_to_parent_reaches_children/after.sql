CREATE TABLE base (id int NOT NULL, created timestamptz DEFAULT now(), CONSTRAINT positive CHECK (id > 0));
CREATE TABLE child (extra int) INHERITS (base);
