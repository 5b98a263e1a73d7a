BEGIN;
DROP TRIGGER acts ON public.no_more;
DROP INDEX public.unindexed_k;
ALTER TABLE public.detaches DETACH PARTITION public.detaches_1;
DROP TABLE public.goes_with_key;
DROP TABLE public.serial_goes;
CREATE TABLE public.grows_1 PARTITION OF public.grows FOR VALUES FROM (0) TO (10);
CREATE TABLE public.refers_2 PARTITION OF public.refers FOR VALUES FROM (10) TO (20);
ALTER TABLE public.with_serial DROP COLUMN id;
ALTER TABLE public.refers_to_retyped ALTER COLUMN n TYPE bigint;
ALTER TABLE public.retyped ALTER COLUMN n TYPE bigint;
ALTER TABLE public.attaches ATTACH PARTITION public.attaches_1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.base_of_check ADD CONSTRAINT here CHECK (n > 0) NO INHERIT NOT VALID;
ALTER TABLE public.base ADD CONSTRAINT base_k_fkey FOREIGN KEY (k) REFERENCES public.target (n) NOT VALID;
ALTER TABLE public.part_refers ADD CONSTRAINT part_refers_k_fkey FOREIGN KEY (k) REFERENCES public.target (n);
CREATE TRIGGER acts AFTER INSERT ON public.by_row FOR EACH ROW EXECUTE FUNCTION public.act();
CREATE TRIGGER acts AFTER INSERT ON public.by_statement FOR EACH STATEMENT EXECUTE FUNCTION public.act();
ALTER TABLE public.owned OWNER TO app_owner;
CREATE PUBLICATION outbound FOR TABLE public.published, public.published_child;
COMMIT;

BEGIN;
ALTER TABLE public.base VALIDATE CONSTRAINT base_k_fkey;
COMMIT;

BEGIN;
ALTER TABLE public.base_of_check VALIDATE CONSTRAINT here;
COMMIT;

CREATE INDEX CONCURRENTLY indexed_1_k_idx ON public.indexed_1 USING btree (k);

BEGIN;
CREATE INDEX indexed_k ON public.indexed USING btree (k);
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY base_of_key_n_key ON public.base_of_key USING btree (n);

BEGIN;
ALTER TABLE public.base_of_key ADD CONSTRAINT base_of_key_n_key UNIQUE USING INDEX base_of_key_n_key;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY keyed_1_pkey ON public.keyed_1 USING btree (n);

BEGIN;
ALTER TABLE public.keyed_1 ADD CONSTRAINT keyed_1_pkey PRIMARY KEY USING INDEX keyed_1_pkey;
ALTER TABLE public.keyed ADD CONSTRAINT keyed_pkey PRIMARY KEY (n);
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY uniquely_1_n_key ON public.uniquely_1 USING btree (n);

BEGIN;
ALTER TABLE public.uniquely_1 ADD CONSTRAINT uniquely_1_n_key UNIQUE USING INDEX uniquely_1_n_key;
ALTER TABLE public.uniquely ADD CONSTRAINT uniquely_n_key UNIQUE (n);
COMMIT;
