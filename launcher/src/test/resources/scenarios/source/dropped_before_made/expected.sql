BEGIN;
CREATE INDEX item_shade ON public.item USING btree (shade);
COMMIT;
