BEGIN;
CREATE TABLE public.spread (
    id bigint NOT NULL,
    body text,
    CONSTRAINT spread_pkey PRIMARY KEY (id)
) PARTITION BY HASH (id);
CREATE TABLE public.spread_0 PARTITION OF public.spread FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.spread_1 PARTITION OF public.spread FOR VALUES WITH (MODULUS 2, REMAINDER 1);
COMMIT;
