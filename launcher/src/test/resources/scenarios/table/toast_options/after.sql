CREATE TABLE doc (id int, body text) WITH (toast.autovacuum_enabled = true, toast.vacuum_truncate = off, parallel_workers = 4, autovacuum_vacuum_scale_factor = 0.05);
