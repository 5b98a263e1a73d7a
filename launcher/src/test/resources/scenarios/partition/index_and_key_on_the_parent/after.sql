CREATE TABLE log (id int NOT NULL, day date NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE log_2025 PARTITION OF log (id CONSTRAINT log_id_not_null NOT NULL, day CONSTRAINT log_day_not_null NOT NULL) FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE log_rest PARTITION OF log (id CONSTRAINT log_id_not_null NOT NULL, day CONSTRAINT log_day_not_null NOT NULL) DEFAULT;
CREATE INDEX log_day_idx ON log (day DESC);
CREATE INDEX log_2025_own_idx ON log_2025 (id);
