ALTER TABLE shop.customer ENABLE ROW LEVEL SECURITY;
CREATE POLICY customer_seen ON shop.customer FOR SELECT TO app_reader USING (true);
