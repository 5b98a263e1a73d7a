CREATE EXTENSION btree_gist; CREATE TABLE room (id int, valid daterange, CONSTRAINT room_key PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE booking (room int, at daterange, FOREIGN KEY (room, PERIOD at) REFERENCES room (id, PERIOD valid));
