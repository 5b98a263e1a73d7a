CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE customer (
  id bigint NOT NULL,
  email text,
  name text,
  mood mood,
  city text,
  CONSTRAINT customer_pkey PRIMARY KEY (id)
);
CREATE TABLE orders (
  id bigint NOT NULL,
  customer_id bigint,
  total numeric,
  state text,
  note text,
  old_code text,
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE INDEX orders_state ON orders (state);
CREATE TABLE event_log (
  id bigint,
  at timestamptz,
  kind text
);
CREATE VIEW rich AS SELECT id, name FROM customer;
CREATE MATERIALIZED VIEW city_count AS SELECT city, count(*) AS many FROM customer GROUP BY city;
CREATE UNIQUE INDEX city_count_city ON city_count (city);
CREATE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT amount * 0.2 $$;
CREATE FUNCTION obsolete() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
INSERT INTO customer
  SELECT i, 'c' || i || '@example.org', 'name ' || i, CASE i % 2 WHEN 0 THEN 'sad' ELSE 'ok' END::mood, 'city ' || i % 50
    FROM generate_series(1, :rows * 3 / 10) AS i;
INSERT INTO orders
  SELECT i, 1 + i % (:rows * 3 / 10), i % 1000, CASE i % 3 WHEN 0 THEN 'new' WHEN 1 THEN 'paid' ELSE 'sent' END, NULL, 'x'
    FROM generate_series(1, :rows * 6 / 10) AS i;
INSERT INTO event_log
  SELECT i, timestamptz '2026-01-01 00:00:00+00' + i * interval '1 second', 'k' || i % 7
    FROM generate_series(1, :rows / 10) AS i;
REFRESH MATERIALIZED VIEW city_count;
ANALYZE;
