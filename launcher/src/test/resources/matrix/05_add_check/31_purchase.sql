CREATE TABLE shop.purchase (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES shop.customer ON DELETE CASCADE,
  state shop.state NOT NULL DEFAULT 'draft',
  amount numeric(12, 2) CONSTRAINT amount_not_negative CHECK (amount >= 0),
  note text,
  placed_at timestamptz DEFAULT now(),
  express boolean NOT NULL DEFAULT false
);
