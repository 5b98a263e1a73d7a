CREATE TABLE person (id int, token uuid NOT NULL DEFAULT gen_random_uuid(), luck double precision DEFAULT random());
