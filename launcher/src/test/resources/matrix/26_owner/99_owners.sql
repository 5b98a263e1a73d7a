ALTER TABLE shop.customer OWNER TO app_owner;
ALTER FUNCTION shop.gross(numeric) OWNER TO app_owner;
ALTER TYPE shop.address OWNER TO app_owner;
ALTER VIEW shop.open_purchase OWNER TO app_owner;
ALTER SEQUENCE shop.receipt_numbers OWNER TO app_owner;
