CREATE TABLE shop.customer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  full_name text NOT NULL,
  nickname text,
  created_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE shop.customer IS 'People who bought something, or are about to.';

CREATE TABLE shop.product (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  price shop.money_amount NOT NULL,
  tags text[] NOT NULL DEFAULT '{}',
  in_stock integer NOT NULL DEFAULT 0 CHECK (in_stock >= 0)
);

CREATE TABLE shop.purchase (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES shop.customer,
  status shop.order_status NOT NULL DEFAULT 'cart',
  ordered_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX purchase_by_customer ON shop.purchase (customer_id, ordered_at DESC);

CREATE TABLE shop.purchase_line (
  purchase_id bigint NOT NULL REFERENCES shop.purchase ON DELETE CASCADE,
  product_id bigint NOT NULL REFERENCES shop.product,
  quantity integer NOT NULL CHECK (quantity > 0),
  unit_price shop.money_amount NOT NULL,
  PRIMARY KEY (purchase_id, product_id)
);
