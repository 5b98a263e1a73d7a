CREATE TABLE item (id int, kind int, note text, old text NOT NULL, older text NOT NULL, oldest text NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE item_1 PARTITION OF item FOR VALUES IN (1);
CREATE TABLE item_2 PARTITION OF item (note NOT NULL) FOR VALUES IN (2);
CREATE TABLE item_3 PARTITION OF item (old NOT NULL, oldest NOT NULL) FOR VALUES IN (3);
