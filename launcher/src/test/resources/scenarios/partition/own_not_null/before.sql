CREATE TABLE log (id int NOT NULL, day date NOT NULL, note text, code text, seen int CONSTRAINT log_seen NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
