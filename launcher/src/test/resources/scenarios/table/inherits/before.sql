CREATE TABLE base (id int NOT NULL, note text);
CREATE TABLE loose (id int NOT NULL, note text, extra int);
CREATE TABLE bound (extra int) INHERITS (base);
