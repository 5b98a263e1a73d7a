INSERT INTO person SELECT i, 'name ' || i FROM generate_series(1, 10) i;
