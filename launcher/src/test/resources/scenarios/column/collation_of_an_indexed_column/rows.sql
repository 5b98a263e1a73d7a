INSERT INTO t SELECT i::text, i::text, '2025-01-01', i::text, i::text FROM generate_series(1, 10) AS i;
