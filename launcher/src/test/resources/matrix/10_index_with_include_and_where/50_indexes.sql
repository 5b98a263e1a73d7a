CREATE INDEX purchase_customer_idx ON shop.purchase (customer_id);
CREATE INDEX purchase_draft_idx ON shop.purchase (customer_id, placed_at DESC) INCLUDE (amount) WHERE state = 'draft';
