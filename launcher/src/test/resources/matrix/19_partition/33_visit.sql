CREATE TABLE shop.visit (day date NOT NULL, page text NOT NULL, hits int, PRIMARY KEY (day, page)) PARTITION BY RANGE (day);
CREATE TABLE shop.visit_2025 PARTITION OF shop.visit FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE shop.visit_rest PARTITION OF shop.visit DEFAULT;
CREATE INDEX visit_page_idx ON shop.visit (page);
