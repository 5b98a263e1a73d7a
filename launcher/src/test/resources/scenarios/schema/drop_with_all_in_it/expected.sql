BEGIN;
DROP VIEW billing.open_invoice;
DROP TABLE billing.invoice;
DROP SCHEMA billing;
COMMIT;
