BEGIN;
CREATE SCHEMA billing;
CREATE TABLE billing.invoice (
    id bigint NOT NULL,
    total numeric(12,2) NOT NULL,
    CONSTRAINT invoice_pkey PRIMARY KEY (id)
);
COMMIT;
