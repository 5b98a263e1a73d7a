CREATE TYPE mood AS ENUM ('sad', 'ok', 'calm');
CREATE TYPE currency AS ENUM ('EUR', 'USD');
CREATE TABLE customer (
  id bigint NOT NULL,
  email text,
  name text,
  mood mood DEFAULT 'calm',
  city text,
  phone text,
  known boolean NOT NULL DEFAULT (clock_timestamp() > '2000-01-01'),
  CONSTRAINT customer_pkey PRIMARY KEY (id),
  CONSTRAINT customer_email UNIQUE (email)
);
CREATE INDEX customer_lower ON customer (lower(email));
CREATE TABLE orders (
  id bigint NOT NULL,
  customer_id bigint NOT NULL,
  total numeric,
  state text,
  note text,
  weight int NOT NULL DEFAULT 0,
  currency currency DEFAULT 'EUR',
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT orders_total CHECK (total >= 0)
);
CREATE INDEX orders_state ON orders (state DESC) WHERE state <> 'sent';
CREATE INDEX orders_customer_id ON orders (customer_id);
COMMENT ON COLUMN orders.weight IS 'in grams';
CREATE TABLE event_log (
  id bigint,
  at timestamptz,
  kind text
);
CREATE INDEX event_log_at ON event_log USING brin (at);
CREATE TABLE invoice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders,
  number bigint,
  amount numeric
);
CREATE VIEW rich AS SELECT id, name, email FROM customer;
CREATE MATERIALIZED VIEW city_count AS
  SELECT city, count(*) AS many, min(name) AS first FROM customer GROUP BY city;
CREATE UNIQUE INDEX city_count_city ON city_count (city);
CREATE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT amount * 0.21 $$;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := 'touched'; RETURN NEW; END $$;
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
