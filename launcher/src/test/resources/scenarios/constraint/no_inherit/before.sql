CREATE TABLE parent (id int, n int, CONSTRAINT own CHECK (n > 0) NO INHERIT, CONSTRAINT both_ways CHECK (id > 0));
CREATE TABLE child () INHERITS (parent);
