CREATE EXTENSION btree_gist;
CREATE TABLE booking (room int, during tstzrange, cancelled boolean,
  CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&));
