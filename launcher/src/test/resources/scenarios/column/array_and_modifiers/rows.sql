INSERT INTO t VALUES ('{1,2}', NULL, '3 hours', 'abc', '10:00', '101');
