INSERT INTO old_name (code, n) VALUES ('a', 1);
