CREATE SCHEMA "user";
CREATE TABLE "select" ("from" bigint PRIMARY KEY, "Where" text NOT NULL DEFAULT 'it''s', "a.b" int, "q""q" int CHECK ("q""q" > "a.b"), "$1" text, " " int);
CREATE INDEX "in""dex" ON "select" ("Where", ("q""q" + 1));
CREATE VIEW "user"."table" AS SELECT "from" AS "order", "a.b" AS "group" FROM "select";
CREATE TYPE "user"."enum" AS ENUM ('a''b', '"', E'\\');
CREATE FUNCTION "user"."fn'"("arg x" "user"."enum") RETURNS text LANGUAGE sql AS $x$ SELECT "arg x"::text || '$$' $x$;
COMMENT ON COLUMN "select"."a.b" IS E'line\nbreak \\ ''quoted'' word';
