CREATE TABLE sale (region text NOT NULL, at date NOT NULL, amount numeric) PARTITION BY LIST (region);
CREATE TABLE sale_eu PARTITION OF sale FOR VALUES IN ('eu');
