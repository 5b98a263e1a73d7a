CREATE TABLE parent (id int, n int, CONSTRAINT own CHECK (n > 0), CONSTRAINT both_ways CHECK (id > 0) NO INHERIT);
CREATE TABLE child () INHERITS (parent);
