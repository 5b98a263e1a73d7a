CREATE TABLE named (name text NOT NULL);
CREATE TABLE dated (day date DEFAULT current_date);
CREATE TABLE both_of_them (n int) INHERITS (named, dated);
