CREATE TABLE shop.purchase (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES shop.customer ON DELETE CASCADE,
  state shop.state NOT NULL DEFAULT 'draft',
  amount numeric(12, 2) NOT NULL CONSTRAINT amount_not_negative CHECK (amount >= 0),
  tax numeric GENERATED ALWAYS AS (round(amount * 0.19, 2)) STORED,
  note text,
  placed_at timestamptz DEFAULT now(),
  express boolean NOT NULL DEFAULT false
);
