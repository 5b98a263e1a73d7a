INSERT INTO person SELECT n, 'note' FROM generate_series(1, 500) n;
ANALYZE person;
