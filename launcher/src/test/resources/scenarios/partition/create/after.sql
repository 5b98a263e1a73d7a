CREATE TABLE measure (day date NOT NULL, city text NOT NULL, peak int, PRIMARY KEY (day, city))
  PARTITION BY RANGE (day);
CREATE TABLE measure_2025 PARTITION OF measure FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE measure_2026 PARTITION OF measure FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')
  PARTITION BY LIST (city);
CREATE TABLE measure_2026_rome PARTITION OF measure_2026 FOR VALUES IN ('rome', 'roma');
CREATE TABLE measure_2026_rest PARTITION OF measure_2026 DEFAULT;
CREATE INDEX measure_peak_idx ON measure (peak);
