CREATE TABLE this_year (id int, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE january (id int, at date NOT NULL);
CREATE TABLE archive (id int, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE february PARTITION OF archive FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
