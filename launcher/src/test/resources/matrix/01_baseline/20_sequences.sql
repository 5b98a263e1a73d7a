CREATE SEQUENCE shop.receipt_numbers START 100;
