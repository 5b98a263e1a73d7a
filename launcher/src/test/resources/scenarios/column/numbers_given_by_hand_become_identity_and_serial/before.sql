CREATE TABLE ascending (id int PRIMARY KEY);
CREATE TABLE descending (id int PRIMARY KEY);
CREATE TABLE "Bounded" ("Id" bigint PRIMARY KEY);
CREATE TABLE later (id smallint PRIMARY KEY);
