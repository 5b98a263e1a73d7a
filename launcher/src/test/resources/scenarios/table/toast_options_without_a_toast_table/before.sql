CREATE TABLE numbers (n int);
CREATE TABLE grows (n int);
CREATE TABLE stays (n int, note text);
