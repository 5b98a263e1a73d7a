CREATE VIEW shop.open_purchase AS
  SELECT p.id, p.customer_id, c.name AS customer, shop.gross(p.amount) AS gross
  FROM shop.purchase p JOIN shop.customer c ON c.id = p.customer_id
  WHERE p.state IN ('draft', 'placed');
