CREATE SCHEMA a; CREATE SCHEMA "B b";
CREATE TABLE a.t (id int, n bigint);
CREATE VIEW a.v AS SELECT id, n FROM a.t;
CREATE VIEW "B b"."V v" AS SELECT n AS "N n" FROM a.v;
CREATE MATERIALIZED VIEW "B b".m AS SELECT "N n" FROM "B b"."V v";
CREATE UNIQUE INDEX m_n ON "B b".m ("N n");
COMMENT ON VIEW a.v IS 'first';
GRANT SELECT ON "B b"."V v" TO app_reader;
