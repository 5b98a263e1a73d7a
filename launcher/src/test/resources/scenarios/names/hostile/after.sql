CREATE SCHEMA "we""ird; DROP";
CREATE TYPE "we""ird; DROP"."Mood" AS ENUM ('it''s', 'a"b', 'c\d', E'two\nlines', '$$', 'ü');
CREATE TABLE "Order" (
  "select" int CONSTRAINT "check's" CHECK ("select" > 0),
  "a b" text DEFAULT E'back\\slash ''quote'' $$ \n',
  "naïve ☃" "we""ird; DROP"."Mood" DEFAULT 'it''s',
  "123" int, "UPPER" int, "with""quote" int, "with.dot" int, "new
line" int,
  abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_abcdefghi int UNIQUE,
  CONSTRAINT "Order pkey" PRIMARY KEY ("select", "123"));
CREATE INDEX "Order ""idx""" ON "Order" ("a b", lower("a b")) WHERE "with""quote" > 0;
CREATE VIEW "we""ird; DROP"."The View" AS SELECT "select" AS "from", "a b", "new
line" AS "$1" FROM "Order";
CREATE FUNCTION "we""ird; DROP"."do it"("arg 1" int, "user" text DEFAULT 'it''s') RETURNS int LANGUAGE sql AS $_$ SELECT $1 -- $$ '
$_$;
COMMENT ON COLUMN "Order"."with.dot" IS '-- */ /* '' $$';
