CREATE TABLE shop.purchase (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES shop.customer ON DELETE CASCADE,
  state shop.state NOT NULL DEFAULT 'draft',
  amount int,
  note text,
  placed_at timestamptz DEFAULT now()
);
