-- Names, comments, labels and defaults that want to leave the place where generated code puts them.
CREATE SCHEMA "Odd ""Schema""";
CREATE TYPE public."class" AS ENUM ('', 'a''b', 'a"b', '*/', '"""', '${x}', '`', E'line\nbreak', 'back\slash', 'A B', 'a-b', 'a_b', 'None', '表', 'true', '1');
COMMENT ON TYPE public."class" IS E'*/ """ ${x} ` \' " \\ \n// @ts-ignore\r#end\u2028next\u202eback --> <script> {@code';
CREATE TYPE "Odd ""Schema"""."class" AS ENUM ('x');
CREATE TYPE public.none AS ENUM ();
CREATE DOMAIN public."String" AS text;
CREATE DOMAIN public."number" AS integer;
CREATE TYPE public."int" AS ("class" text, "Class" text, "self" public."class", "*/" integer, "a b" text, "a_b" text);
CREATE TABLE public."type" (
    "type" text NOT NULL DEFAULT '*/ """ ${x} ` \ '' ',
    "self" integer NOT NULL,
    "Self" integer,
    "_" integer,
    "__init__" integer,
    "1st" integer,
    "user name" text,
    "user_name" text,
    "userName" text,
    "UserName" text,
    "with""quote" text,
    "with'quote" text,
    "back\slash" text,
    "new
line" text,
    "comment*/end" text,
    "--comment" text,
    "`backtick`" text,
    "${x}" text,
    "$$dollar$$" text,
    """""""" text,
    "grüße" text,
    "表" text,
    "semi;colon" text,
    "<b>&amp;" text,
    "{{mustache}}" text,
    "model_config" text,
    "schema" text,
    "constructor" text,
    "__proto__" text,
    "hashCode" text,
    "getClass" text,
    "toString" text,
    "class" public."class",
    "String" public."String",
    "number" public."number" NOT NULL DEFAULT 3,
    "int" public."int",
    "func" text,
    "def" text,
    "record" text,
    "let" text,
    "json" jsonb,
    "time" timestamptz,
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text,
    PRIMARY KEY ("self", "type")
);
COMMENT ON TABLE public."type" IS E'*/ """ ${x} ` \' " \\ \n// @ts-ignore\r#end\u2028next\u202eback --> <script> {@code';
COMMENT ON COLUMN public."type"."type" IS E'*/ """ ${x} ` \' " \\ \n// @ts-ignore\r#end\u2028next\u202eback -->\\u002a\\u002f\n```\n{@code';
COMMENT ON COLUMN public."type"."self" IS E'Ends in a backslash \\';
COMMENT ON COLUMN public."type"."Self" IS E'Ends in a quote "';
CREATE TABLE public."Type" ("id" integer PRIMARY KEY, "type_self" integer, "type_type" text,
    FOREIGN KEY ("type_self", "type_type") REFERENCES public."type" ("self", "type"));
CREATE TABLE public."user name" ("import" text);
CREATE TABLE public."user_name" ("import" text);
CREATE TABLE "Odd ""Schema"""."user_name" ("import" text);
CREATE TABLE public."表" (id integer PRIMARY KEY);
CREATE TABLE public."1st" (id integer PRIMARY KEY);
CREATE TABLE public."*/" (id integer PRIMARY KEY);
CREATE TABLE public."../../etc/passwd" (id integer PRIMARY KEY);
CREATE TABLE public."con" (id integer PRIMARY KEY);
CREATE TABLE public."index" (id integer PRIMARY KEY);
CREATE TABLE public."Object" (id integer PRIMARY KEY);
CREATE TABLE public."BaseModel" (id integer PRIMARY KEY);
CREATE TABLE public."test" (id integer PRIMARY KEY);
CREATE TABLE public."columnless" ();
CREATE VIEW public."interface" AS SELECT 1 AS "package", 'x'::text AS "func", ARRAY['']::public."class"[] AS "range";
CREATE FUNCTION public."return"("def" text, "*/" integer DEFAULT 1, "class" public."class" DEFAULT '*/', OUT "yield" text, OUT "from" integer) LANGUAGE sql AS $$ SELECT '', 1 $$;
CREATE FUNCTION public."drop""; --"("import" integer) RETURNS TABLE ("a b" integer, "a_b" integer) LANGUAGE sql AS 'SELECT 1, 2';
CREATE FUNCTION public.noname(integer, text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION public.noname(integer, text) IS E'*/ """ ${x} ` \' " \\ \n// @ts-ignore\r#end\u2028next\u202eback --> <script>';
