BEGIN;
ALTER SEQUENCE app.numbers RENAME TO first_numbers;
ALTER TABLE app.person RENAME TO customer;
ALTER TABLE app.customer RENAME COLUMN name TO full_name;
ALTER TABLE app.customer RENAME CONSTRAINT person_pkey TO customer_pkey;
ALTER TABLE app.customer RENAME CONSTRAINT person_id_not_null TO customer_id_not_null;
ALTER TABLE app.customer RENAME CONSTRAINT person_name_not_null TO customer_full_name_not_null;
CREATE SEQUENCE app.numbers START WITH 100;
CREATE TABLE app.person (
    id integer NOT NULL,
    customer integer,
    CONSTRAINT person_pkey PRIMARY KEY (id)
);
ALTER TABLE app.customer ADD COLUMN name text DEFAULT 'short';
ALTER TABLE app.person ADD CONSTRAINT person_customer_fkey FOREIGN KEY (customer) REFERENCES app.customer (id);
COMMIT;
