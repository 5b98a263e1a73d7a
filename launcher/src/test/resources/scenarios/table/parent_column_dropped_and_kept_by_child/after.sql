CREATE TABLE parent (id int);
CREATE TABLE child (kept int, extra int) INHERITS (parent);
