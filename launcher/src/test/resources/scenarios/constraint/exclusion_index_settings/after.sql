CREATE EXTENSION btree_gist;
CREATE TABLE booking (room int, during tstzrange, note text,
  CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&) INCLUDE (note) WITH (fillfactor = 70) USING INDEX TABLESPACE fast_disk);
