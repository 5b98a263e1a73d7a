BEGIN;
CREATE TABLE public.base (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    a text COLLATE pg_catalog."C" DEFAULT 'x' NOT NULL,
    b integer GENERATED ALWAYS AS (1 + 1) STORED,
    c integer,
    CONSTRAINT base_a_key UNIQUE (a),
    CONSTRAINT base_c_check CHECK (c > 0),
    CONSTRAINT base_pkey PRIMARY KEY (id)
);
CREATE TABLE public.defaults_and_checks (
    id bigint CONSTRAINT base_id_not_null NOT NULL,
    a text COLLATE pg_catalog."C" DEFAULT 'x' CONSTRAINT base_a_not_null NOT NULL,
    b integer,
    c integer,
    CONSTRAINT base_c_check CHECK (c > 0)
);
CREATE TABLE public.everything (
    extra integer,
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT base_id_not_null NOT NULL,
    a text COLLATE pg_catalog."C" DEFAULT 'x' CONSTRAINT base_a_not_null NOT NULL,
    b integer GENERATED ALWAYS AS (1 + 1) STORED,
    c integer,
    more integer,
    CONSTRAINT base_c_check CHECK (c > 0),
    CONSTRAINT everything_a_key UNIQUE (a),
    CONSTRAINT everything_pkey PRIMARY KEY (id)
);
CREATE TABLE public.generated (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT base_id_not_null NOT NULL,
    a text COLLATE pg_catalog."C" CONSTRAINT base_a_not_null NOT NULL,
    b integer GENERATED ALWAYS AS (1 + 1) STORED,
    c integer
);
CREATE TABLE public.indexed (
    id bigint CONSTRAINT base_id_not_null NOT NULL,
    a text COLLATE pg_catalog."C" CONSTRAINT base_a_not_null NOT NULL,
    b integer,
    c integer,
    CONSTRAINT indexed_a_key UNIQUE (a),
    CONSTRAINT indexed_pkey PRIMARY KEY (id)
);
CREATE TABLE public.nearly (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT base_id_not_null NOT NULL,
    a text COLLATE pg_catalog."C" CONSTRAINT base_a_not_null NOT NULL,
    b integer GENERATED ALWAYS AS (1 + 1) STORED,
    c integer,
    CONSTRAINT base_c_check CHECK (c > 0)
);
CREATE TABLE public.plain (
    id bigint CONSTRAINT base_id_not_null NOT NULL,
    a text COLLATE pg_catalog."C" CONSTRAINT base_a_not_null NOT NULL,
    b integer,
    c integer
);
ALTER TABLE public.base ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE public.everything ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE public.generated ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE public.nearly ALTER COLUMN a SET STORAGE EXTERNAL;
CREATE INDEX base_c ON public.base USING btree (c) WHERE c > 5;
CREATE INDEX everything_c_idx ON public.everything USING btree (c) WHERE c > 5;
CREATE INDEX indexed_c_idx ON public.indexed USING btree (c) WHERE c > 5;
CREATE STATISTICS public.base_stats ON a, c FROM public.base;
CREATE STATISTICS public.everything_a_c_stat ON a, c FROM public.everything;
COMMENT ON COLUMN public.base.a IS 'the a';
COMMENT ON COLUMN public.everything.a IS 'the a';
COMMENT ON COLUMN public.indexed.a IS 'the a';
COMMENT ON COLUMN public.nearly.a IS 'the a';
COMMIT;
