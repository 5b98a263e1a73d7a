CREATE TABLE base (id int NOT NULL, note text);
CREATE TABLE loose (id int NOT NULL, note text, extra int);
ALTER TABLE loose INHERIT base;
CREATE TABLE bound (id int NOT NULL, note text, extra int);
CREATE TABLE fresh (more text) INHERITS (base);
