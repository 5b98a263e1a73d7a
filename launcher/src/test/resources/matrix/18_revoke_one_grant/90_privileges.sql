GRANT USAGE ON SCHEMA shop TO app_reader, app_writer;
GRANT SELECT ON shop.customer, shop.open_purchase TO app_reader;
GRANT SELECT, INSERT, UPDATE ON shop.purchase TO app_writer WITH GRANT OPTION;
GRANT UPDATE (name) ON shop.customer TO app_writer;
GRANT USAGE ON SEQUENCE shop.receipt_numbers TO app_writer;
REVOKE EXECUTE ON FUNCTION shop.gross(numeric) FROM PUBLIC;
