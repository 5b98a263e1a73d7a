CREATE EXTENSION btree_gist; CREATE TABLE room (id int, valid daterange, CONSTRAINT room_key UNIQUE (id, valid WITHOUT OVERLAPS));
