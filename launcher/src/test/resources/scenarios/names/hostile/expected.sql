BEGIN;
CREATE SCHEMA "we""ird; DROP";
CREATE TYPE "we""ird; DROP"."Mood" AS ENUM ('it''s', 'a"b', E'c\\d', 'two
lines', '$$', 'ü');
CREATE FUNCTION "we""ird; DROP"."do it"("arg 1" integer, "user" text DEFAULT 'it''s') RETURNS integer LANGUAGE sql AS $body$ SELECT $1 -- $$ '
$body$;
ALTER TABLE public."Order" ADD COLUMN "naïve ☃" "we""ird; DROP"."Mood" DEFAULT 'it''s';
ALTER TABLE public."Order" ADD COLUMN "123" integer NOT NULL;
ALTER TABLE public."Order" ADD COLUMN "UPPER" integer;
ALTER TABLE public."Order" ADD COLUMN "with""quote" integer;
ALTER TABLE public."Order" ADD COLUMN "with.dot" integer;
ALTER TABLE public."Order" ADD COLUMN "new
line" integer;
ALTER TABLE public."Order" ADD COLUMN abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_abcdefghi integer;
ALTER TABLE public."Order" ALTER COLUMN "a b" SET DEFAULT E'back\\slash ''quote'' $$ 
';
ALTER TABLE public."Order" ALTER COLUMN "select" SET NOT NULL;
ALTER TABLE public."Order" ADD CONSTRAINT "check's" CHECK ("select" > 0) NOT VALID;
CREATE VIEW "we""ird; DROP"."The View" AS SELECT "select" AS "from", "a b", "new
line" AS "$1"
FROM public."Order";
COMMENT ON COLUMN public."Order"."with.dot" IS '-- */ /* '' $$';
COMMIT;

BEGIN;
ALTER TABLE public."Order" VALIDATE CONSTRAINT "check's";
COMMIT;

CREATE INDEX CONCURRENTLY "Order ""idx""" ON public."Order" USING btree ("a b", (lower("a b"))) WHERE "with""quote" > 0;

CREATE UNIQUE INDEX CONCURRENTLY "Order pkey" ON public."Order" USING btree ("select", "123");

BEGIN;
ALTER TABLE public."Order" ADD CONSTRAINT "Order pkey" PRIMARY KEY USING INDEX "Order pkey";
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY "Order_abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_key" ON public."Order" USING btree (abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_abcdefghi);

BEGIN;
ALTER TABLE public."Order" ADD CONSTRAINT "Order_abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_key" UNIQUE USING INDEX "Order_abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_key";
COMMIT;
