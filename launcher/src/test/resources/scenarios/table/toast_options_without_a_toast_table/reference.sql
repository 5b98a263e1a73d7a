CREATE TABLE numbers (n int);
CREATE TABLE grows (n int, note text) WITH (toast.autovacuum_enabled = false, fillfactor = 80);
CREATE TABLE stays (n int, note text) WITH (toast.autovacuum_enabled = false);
CREATE TABLE fresh (n int);
