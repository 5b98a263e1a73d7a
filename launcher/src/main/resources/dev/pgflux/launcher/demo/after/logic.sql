CREATE FUNCTION shop.purchase_total(purchase bigint) RETURNS numeric
  LANGUAGE sql STABLE
  RETURN (SELECT sum(quantity * unit_price) FROM shop.purchase_line WHERE purchase_id = purchase);

CREATE VIEW shop.open_purchase AS
  SELECT p.id, c.email, p.status, shop.purchase_total(p.id) AS total
  FROM shop.purchase p JOIN shop.customer c ON c.id = p.customer_id
  WHERE p.status IN ('cart', 'paid');

CREATE FUNCTION shop.take_from_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE shop.product SET in_stock = in_stock - NEW.quantity WHERE id = NEW.product_id;
  RETURN NEW;
END
$$;

CREATE TRIGGER take_from_stock AFTER INSERT ON shop.purchase_line
  FOR EACH ROW EXECUTE FUNCTION shop.take_from_stock();

ALTER TABLE shop.customer ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_row ON shop.customer
  USING (email = current_setting('shop.user', true));
