CREATE TRIGGER purchase_touch AFTER UPDATE OF state ON shop.purchase FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION shop.touch();
