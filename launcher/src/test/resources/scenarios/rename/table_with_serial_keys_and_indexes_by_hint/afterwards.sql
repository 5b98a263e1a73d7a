INSERT INTO new_name (code, n) VALUES ('b', 1);
