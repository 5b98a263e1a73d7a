BEGIN;
CREATE INDEX p_a_idx ON ONLY public.p USING btree (a);
COMMIT;
