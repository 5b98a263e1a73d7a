CREATE INDEX purchase_customer_idx ON shop.purchase (customer_id);
