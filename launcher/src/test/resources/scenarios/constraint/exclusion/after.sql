CREATE EXTENSION btree_gist;
CREATE TABLE booking (room int, during tstzrange, cancelled boolean,
  CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled) DEFERRABLE,
  CONSTRAINT one_name EXCLUDE ((room % 100) WITH =, cancelled DESC NULLS LAST WITH =));
