INSERT INTO person (id) SELECT n FROM generate_series(1, 300) n;
INSERT INTO person SELECT n, NULL, NULL FROM generate_series(301, 500) n;
ANALYZE person;
