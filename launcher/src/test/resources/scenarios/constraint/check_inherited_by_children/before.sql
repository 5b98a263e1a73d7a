CREATE TABLE base (a int);
CREATE TABLE child () INHERITS (base);
