CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN email AS text;
CREATE DOMAIN shortname AS varchar(10);
CREATE TYPE pt AS (x int, y numeric(10,2));
CREATE FUNCTION twice(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'select x * 2';
CREATE TABLE t (
  id bigserial PRIMARY KEY, s smallint, i int, b bigint, n numeric(10,2), f float8, r real,
  v varchar(20), tx text, c char(5), nm name, bo boolean, bo2 boolean,
  d date, ts timestamp, tz timestamptz, iv interval, j json, jb jsonb,
  a int[], ta text[], va varchar[], m mood, e email, sn shortname, p pt, u uuid, by bytea,
  ip inet, bt bit(3), rg int4range, mn money
);
CREATE TABLE o (id int PRIMARY KEY, t_id bigint, name varchar(50), amount numeric, kind mood);
