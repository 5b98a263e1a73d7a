CREATE TABLE parent (id int, gone int, kept int);
CREATE TABLE child (extra int) INHERITS (parent);
