CREATE VIEW shop.open_purchase AS SELECT id, customer_id FROM shop.purchase WHERE state = 'draft';
