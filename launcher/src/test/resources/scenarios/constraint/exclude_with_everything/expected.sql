BEGIN;
ALTER TABLE public.booking ADD CONSTRAINT booking_room_expr_during_excl EXCLUDE USING btree (room WITH =, (room + 1) DESC NULLS LAST WITH =) INCLUDE (during) WITH (fillfactor='80');
ALTER TABLE public.booking ADD CONSTRAINT one_at_a_time EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled) DEFERRABLE;
COMMIT;
