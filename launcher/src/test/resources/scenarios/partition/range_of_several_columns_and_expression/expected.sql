BEGIN;
CREATE TABLE public.m (
    a integer,
    b text COLLATE pg_catalog."C",
    c date
) PARTITION BY RANGE (a, (lower(b)), (c + 1) date_ops);
CREATE TABLE public.m1 PARTITION OF public.m FOR VALUES FROM (minvalue, minvalue, minvalue) TO (10, 'x', '2025-01-01');
CREATE TABLE public.m2 PARTITION OF public.m FOR VALUES FROM (10, 'x', '2025-01-01') TO (maxvalue, maxvalue, maxvalue);
CREATE TABLE public.n (
    b boolean,
    e text
) PARTITION BY LIST (b);
CREATE TABLE public.n_rest PARTITION OF public.n FOR VALUES IN (false, NULL) PARTITION BY HASH (e text_pattern_ops);
CREATE TABLE public.n_rest_0 PARTITION OF public.n_rest FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.n_rest_1 PARTITION OF public.n_rest FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE public.n_true PARTITION OF public.n FOR VALUES IN (true);
COMMIT;
