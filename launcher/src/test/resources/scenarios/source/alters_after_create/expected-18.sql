BEGIN;
CREATE TABLE public.copy (
    id bigint DEFAULT 1 CONSTRAINT t_id_not_null NOT NULL,
    name text CONSTRAINT t_name_not_null NOT NULL,
    extra integer,
    CONSTRAINT copy_name_key UNIQUE (name),
    CONSTRAINT copy_pkey PRIMARY KEY (id)
);
CREATE TABLE public.t (
    id bigint DEFAULT 1 NOT NULL,
    name text NOT NULL,
    CONSTRAINT t_name_key UNIQUE (name),
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE VIEW public.v AS SELECT 2 AS a;
COMMIT;
