CREATE TABLE event (id int, body text) WITH (fillfactor = 90, autovacuum_enabled = false);
