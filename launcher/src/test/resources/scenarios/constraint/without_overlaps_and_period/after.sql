CREATE EXTENSION btree_gist;
CREATE TABLE room (id int, valid daterange NOT NULL, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE booking (id int, room_id int, during daterange,
  UNIQUE (id, during WITHOUT OVERLAPS),
  FOREIGN KEY (room_id, PERIOD during) REFERENCES room (id, PERIOD valid));
