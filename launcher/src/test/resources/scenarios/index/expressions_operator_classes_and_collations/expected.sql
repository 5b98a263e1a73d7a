CREATE INDEX CONCURRENTLY t_a1 ON public.t USING gin (a public.gin_trgm_ops);

CREATE INDEX CONCURRENTLY t_a2 ON public.t USING btree ((lower(a)) pg_catalog.text_pattern_ops, (a || 'x') COLLATE pg_catalog."C" DESC NULLS LAST);

CREATE INDEX CONCURRENTLY t_a3 ON public.t USING gist (a public.gist_trgm_ops (siglen='64'));

CREATE INDEX CONCURRENTLY t_b ON public.t USING gin (b pg_catalog.jsonb_path_ops, (b -> 'tags'));

CREATE INDEX CONCURRENTLY t_c ON public.t USING gin (c) WITH (fastupdate='off');

CREATE INDEX CONCURRENTLY t_d ON public.t USING gist (d);

CREATE INDEX CONCURRENTLY t_e ON public.t USING spgist (e) WHERE family(e) = 4;

CREATE INDEX CONCURRENTLY t_expr_coalesce_idx ON public.t USING btree ((b ->> 'name'), (COALESCE(a, f)));

CREATE INDEX CONCURRENTLY t_f ON public.t USING brin (f) WITH (pages_per_range='4');

CREATE INDEX CONCURRENTLY t_h ON public.t USING hash (f);

CREATE UNIQUE INDEX CONCURRENTLY t_u ON public.t USING btree (f COLLATE pg_catalog."POSIX", (e IS NULL)) INCLUDE (a) WHERE a IS NOT NULL;
