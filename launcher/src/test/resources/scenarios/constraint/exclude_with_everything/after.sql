CREATE EXTENSION btree_gist;
CREATE TABLE booking (room int, during tsrange, cancelled boolean,
  CONSTRAINT one_at_a_time EXCLUDE USING gist (room WITH =, during range_ops WITH &&) WHERE (NOT cancelled) DEFERRABLE,
  EXCLUDE USING btree (room int4_ops WITH =, (room + 1) DESC NULLS LAST WITH =) INCLUDE (during) WITH (fillfactor = 80));
