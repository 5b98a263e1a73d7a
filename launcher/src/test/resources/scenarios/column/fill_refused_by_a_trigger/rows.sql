INSERT INTO person SELECT n FROM generate_series(1, 500) n;
INSERT INTO place SELECT n FROM generate_series(1, 500) n;
ANALYZE person, place;
