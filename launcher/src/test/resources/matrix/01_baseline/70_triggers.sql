CREATE TRIGGER purchase_touch BEFORE UPDATE ON shop.purchase FOR EACH ROW EXECUTE FUNCTION shop.touch();
