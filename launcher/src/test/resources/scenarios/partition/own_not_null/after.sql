CREATE TABLE log (id int NOT NULL, day date NOT NULL, note text, code text, seen int CONSTRAINT log_seen NOT NULL) PARTITION BY RANGE (day);
-- made the table's own
CREATE TABLE log_2024 PARTITION OF log (note NOT NULL) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE log_2024 ALTER COLUMN id SET NOT NULL;
-- attached
CREATE TABLE log_2023 (id int NOT NULL, day date NOT NULL, note text, code text, seen int NOT NULL);
ALTER TABLE log ATTACH PARTITION log_2023 FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
-- new
CREATE TABLE log_2025 PARTITION OF log (
    id NOT NULL,
    note CONSTRAINT needs_note NOT NULL,
    PRIMARY KEY (day, code)
) FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE log_rest PARTITION OF log DEFAULT PARTITION BY LIST (id);
CREATE TABLE log_rest_1 PARTITION OF log_rest (day NOT NULL) FOR VALUES IN (1);
