INSERT INTO staff VALUES ('a', 3);
