CREATE TABLE t (a int, b varchar(20), c timestamptz);
CREATE INDEX t_1 ON public.t USING btree (LOWER(b));
CREATE INDEX t_2 ON t (b) WHERE ((b)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[]));
CREATE INDEX t_3 ON t (timezone('UTC', c));
CREATE INDEX t_4 ON t (a int4_ops);
CREATE INDEX t_5 ON t (COALESCE(b, ''::character varying));
