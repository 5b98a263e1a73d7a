INSERT INTO account VALUES (7);
INSERT INTO p VALUES (1, '2024-05-05', 'a', 7), (2, '2025-05-05', 'b', 7), (3, '2026-05-05', 'c', NULL);
