BEGIN;
CREATE TABLE public.p1 (
    id integer NOT NULL,
    day date NOT NULL,
    code text DEFAULT 'none',
    kind integer,
    size integer GENERATED ALWAYS AS (length(code)) STORED,
    CONSTRAINT first_key PRIMARY KEY (id, day),
    CONSTRAINT code_said CHECK (code <> '')
) PARTITION BY HASH (id);
CREATE TABLE public.p1a PARTITION OF public.p1 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.p1b (
    id integer NOT NULL,
    day date NOT NULL,
    code text DEFAULT 'none',
    kind integer,
    size integer GENERATED ALWAYS AS (length(code)) STORED,
    CONSTRAINT code_said CHECK (code <> '')
);
CREATE TABLE public.q1 (
    id integer NOT NULL,
    n integer,
    CONSTRAINT "Key" PRIMARY KEY (id)
);
ALTER TABLE public.q ATTACH PARTITION public.q1 FOR VALUES FROM (1) TO (100);
CREATE INDEX first_code ON public.p1 USING btree (code) WITH (fillfactor='70');
CREATE INDEX right_code ON public.p1b USING btree (code);
ALTER TABLE public.p1 ATTACH PARTITION public.p1b FOR VALUES WITH (MODULUS 2, REMAINDER 1);
ALTER TABLE public.p1 ADD CONSTRAINT of_a_kind FOREIGN KEY (kind) REFERENCES public.kind (id);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
COMMIT;
