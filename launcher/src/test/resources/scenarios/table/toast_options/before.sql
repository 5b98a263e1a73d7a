CREATE TABLE doc (id int, body text) WITH (fillfactor = 70, toast.autovacuum_enabled = false, toast_tuple_target = 256);
