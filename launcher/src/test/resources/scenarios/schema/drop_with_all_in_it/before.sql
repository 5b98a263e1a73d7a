CREATE SCHEMA billing;
CREATE TABLE billing.invoice (id bigint PRIMARY KEY);
CREATE VIEW billing.open_invoice AS SELECT id FROM billing.invoice;
CREATE TABLE kept (id int);
