COMMENT ON SCHEMA shop IS 'What is sold, and to whom';
COMMENT ON TABLE shop.customer IS 'They pay';
COMMENT ON COLUMN shop.customer.email IS 'where the bill''s sent to';
COMMENT ON FUNCTION shop.gross(numeric) IS 'with tax';
COMMENT ON CONSTRAINT amount_not_negative ON shop.purchase IS 'no gifts';
