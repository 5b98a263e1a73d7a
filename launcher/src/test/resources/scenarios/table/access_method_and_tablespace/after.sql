CREATE TABLE event (id int) USING heap TABLESPACE fast_disk;
CREATE TABLE plain (id int);
CREATE TABLE added (id int) TABLESPACE fast_disk;
