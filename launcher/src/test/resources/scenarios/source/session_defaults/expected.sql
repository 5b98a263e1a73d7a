BEGIN;
CREATE TABLE public.part (
    id integer
) PARTITION BY RANGE (id) TABLESPACE fast_disk;
CREATE TABLE public.part_1 PARTITION OF public.part FOR VALUES FROM (1) TO (10) TABLESPACE fast_disk;
CREATE TABLE public.there (
    id integer,
    code text,
    CONSTRAINT there_code_key UNIQUE (code) USING INDEX TABLESPACE fast_disk
) TABLESPACE fast_disk;
CREATE INDEX there_id ON public.there USING btree (id) TABLESPACE fast_disk;
COMMIT;
