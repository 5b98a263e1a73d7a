CREATE TABLE person (id int, active boolean NOT NULL DEFAULT true, score numeric(5, 2) NOT NULL DEFAULT 1.5);
