CREATE TABLE log (id int NOT NULL, day date NOT NULL, seen int CONSTRAINT log_seen NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE log_2023 (id int NOT NULL, day date NOT NULL, seen int NOT NULL);
CREATE TABLE log_2024 (id int NOT NULL, day date NOT NULL, seen int);
