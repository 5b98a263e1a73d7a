CREATE INDEX CONCURRENTLY t_a_b_idx ON public.t USING btree (a, b);

CREATE INDEX CONCURRENTLY t_brin_idx ON public.t USING brin (a) WITH (pages_per_range='16');

CREATE INDEX CONCURRENTLY t_collation_idx ON public.t USING btree (b COLLATE pg_catalog."C" DESC NULLS LAST);

CREATE INDEX CONCURRENTLY t_expression_idx ON public.t USING btree ((lower(b)), (a + 1));

CREATE INDEX CONCURRENTLY t_fill_idx ON public.t USING btree (a) WITH (fillfactor='50') TABLESPACE fast_disk;

CREATE INDEX CONCURRENTLY t_gin_idx ON public.t USING gin (c pg_catalog.jsonb_path_ops, d) WITH (fastupdate='off');

CREATE INDEX CONCURRENTLY t_gist_idx ON public.t USING gist (e, f pg_catalog.inet_ops, b public.gist_trgm_ops (siglen='32'));

CREATE INDEX CONCURRENTLY t_hash_idx ON public.t USING hash (a);

CREATE INDEX CONCURRENTLY t_include_idx ON public.t USING btree (a) INCLUDE (b);

CREATE INDEX CONCURRENTLY t_opclass_idx ON public.t USING btree (b pg_catalog.text_pattern_ops, (c ->> 'x') pg_catalog.varchar_pattern_ops);

CREATE UNIQUE INDEX CONCURRENTLY t_order_idx ON public.t USING btree (a DESC, b NULLS FIRST);

CREATE INDEX CONCURRENTLY t_partial_idx ON public.t USING btree (b) WHERE a > 0 AND b IS NOT NULL;

CREATE INDEX CONCURRENTLY t_plain_idx ON public.t USING btree (a);

CREATE INDEX CONCURRENTLY t_spgist_idx ON public.t USING spgist (e);

CREATE INDEX CONCURRENTLY t_upper_idx ON public.t USING btree ((upper(b)));
