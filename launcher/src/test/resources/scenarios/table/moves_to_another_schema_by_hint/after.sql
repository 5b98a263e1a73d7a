CREATE SCHEMA a;
CREATE SCHEMA b;
-- @renamed-table from=a.t
CREATE TABLE b.t (id int CONSTRAINT t_pkey PRIMARY KEY);
CREATE VIEW a.v AS SELECT id FROM b.t;
