CREATE TABLE measure (day date NOT NULL, peak int) PARTITION BY RANGE (day);
CREATE TABLE measure_2025 (day date NOT NULL, peak int);
