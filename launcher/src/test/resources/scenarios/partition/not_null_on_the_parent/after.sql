CREATE TABLE item (id int NOT NULL, kind int, note text NOT NULL, old text, older text, oldest text) PARTITION BY LIST (kind);
CREATE TABLE item_1 PARTITION OF item (id NOT NULL, older NOT NULL) FOR VALUES IN (1);
CREATE TABLE item_2 PARTITION OF item (note NOT NULL) FOR VALUES IN (2);
CREATE TABLE item_3 PARTITION OF item (old NOT NULL) FOR VALUES IN (3);
