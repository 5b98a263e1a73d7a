CREATE TABLE base (a int, CONSTRAINT a_positive CHECK (a > 0), CONSTRAINT only_here CHECK (a < 100) NO INHERIT);
CREATE TABLE child () INHERITS (base);
