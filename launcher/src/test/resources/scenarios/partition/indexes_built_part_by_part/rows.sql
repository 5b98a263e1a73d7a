INSERT INTO event SELECT i, date '2024-06-01' + i * 30, CASE i % 2 WHEN 0 THEN 'a' ELSE 'b' END, 'n' || i FROM generate_series(1, 18) AS i;
