BEGIN;
CREATE SEQUENCE public."Hostile ""table""_col'umn_seq" AS integer;
CREATE SEQUENCE public."t_D d_seq";
CREATE SEQUENCE public.t_a_seq AS smallint;
CREATE SEQUENCE public.t_b_seq AS integer;
CREATE SEQUENCE public.t_c_seq;
CREATE TABLE public."Hostile ""table""" (
    "col'umn" integer DEFAULT pg_catalog.nextval('public."Hostile ""table""_col''umn_seq"'::pg_catalog.regclass) NOT NULL
);
ALTER SEQUENCE public."Hostile ""table""_col'umn_seq" OWNED BY public."Hostile ""table"""."col'umn";
CREATE TABLE public.t (
    a smallint DEFAULT pg_catalog.nextval('public.t_a_seq'::pg_catalog.regclass) NOT NULL,
    b integer DEFAULT pg_catalog.nextval('public.t_b_seq'::pg_catalog.regclass) NOT NULL,
    c bigint DEFAULT pg_catalog.nextval('public.t_c_seq'::pg_catalog.regclass) NOT NULL,
    "D d" bigint DEFAULT pg_catalog.nextval('public."t_D d_seq"'::pg_catalog.regclass) NOT NULL,
    CONSTRAINT "t_D d_key" UNIQUE ("D d")
);
ALTER SEQUENCE public."t_D d_seq" OWNED BY public.t."D d";
ALTER SEQUENCE public.t_a_seq OWNED BY public.t.a;
ALTER SEQUENCE public.t_b_seq OWNED BY public.t.b;
ALTER SEQUENCE public.t_c_seq OWNED BY public.t.c;
COMMIT;
