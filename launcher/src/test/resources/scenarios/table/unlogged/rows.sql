INSERT INTO session_data VALUES (1, 'a');
INSERT INTO scratch VALUES (7);
