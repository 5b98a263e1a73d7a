CREATE TABLE person (id int PRIMARY KEY, token uuid NOT NULL DEFAULT gen_random_uuid(), luck float8 DEFAULT random());
