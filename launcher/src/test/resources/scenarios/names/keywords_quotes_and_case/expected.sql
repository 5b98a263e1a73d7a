BEGIN;
CREATE SCHEMA "user";
CREATE TYPE "user".enum AS ENUM ('a''b', '"', E'\\');
CREATE FUNCTION "user"."fn'"("arg x" "user".enum) RETURNS text LANGUAGE sql AS $body$ SELECT "arg x"::text || '$$' $body$;
ALTER TABLE public."select" ADD COLUMN "q""q" integer;
ALTER TABLE public."select" ADD COLUMN "$1" text;
ALTER TABLE public."select" ADD COLUMN " " integer;
ALTER TABLE public."select" ALTER COLUMN "from" TYPE bigint;
ALTER TABLE public."select" ALTER COLUMN "Where" SET DEFAULT 'it''s';
ALTER TABLE public."select" ALTER COLUMN "from" SET NOT NULL;
ALTER TABLE public."select" ALTER COLUMN "Where" SET NOT NULL;
ALTER TABLE public."select" ADD CONSTRAINT select_check CHECK ("q""q" > "a.b") NOT VALID;
CREATE VIEW "user"."table" AS SELECT "from" AS "order", "a.b" AS "group"
FROM public."select";
COMMENT ON COLUMN public."select"."a.b" IS E'line
break \\ ''quoted'' word';
COMMIT;

BEGIN;
ALTER TABLE public."select" VALIDATE CONSTRAINT select_check;
COMMIT;

CREATE INDEX CONCURRENTLY "in""dex" ON public."select" USING btree ("Where", ("q""q" + 1));

CREATE UNIQUE INDEX CONCURRENTLY select_pkey ON public."select" USING btree ("from");

BEGIN;
ALTER TABLE public."select" ADD CONSTRAINT select_pkey PRIMARY KEY USING INDEX select_pkey;
COMMIT;
