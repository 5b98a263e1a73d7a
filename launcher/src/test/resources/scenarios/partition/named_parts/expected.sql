BEGIN;
CREATE TABLE public.p (
    id integer NOT NULL,
    day date NOT NULL,
    code text,
    CONSTRAINT p_key PRIMARY KEY (id, day)
) PARTITION BY RANGE (day);
CREATE TABLE public.p1 (
    id integer NOT NULL,
    day date NOT NULL,
    code text,
    CONSTRAINT "first Key" PRIMARY KEY (id, day)
);
CREATE TABLE public.p2 (
    id integer CONSTRAINT p_id_not_null NOT NULL,
    day date CONSTRAINT p_day_not_null NOT NULL,
    code text,
    CONSTRAINT second_key PRIMARY KEY (id, day)
);
CREATE INDEX "Chosen" ON public.p1 USING btree ((lower(code)));
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX also_chosen ON public.p2 USING btree ((lower(code)));
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX p_code ON public.p USING btree ((lower(code)));
COMMENT ON INDEX public."Chosen" IS 'of one partition';
COMMIT;
