CREATE INDEX CONCURRENTLY item_shade ON public.item USING btree (shade);
