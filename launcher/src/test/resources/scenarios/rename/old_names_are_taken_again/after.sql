CREATE SCHEMA app;
-- @renamed-table from=person
CREATE TABLE app.customer (
    id int PRIMARY KEY,
    full_name text NOT NULL, -- @renamed from=name
    note text,
    name text DEFAULT 'short'
);
CREATE TABLE app.person (id int PRIMARY KEY, customer int REFERENCES app.customer);
CREATE VIEW app.names AS SELECT full_name AS name, note FROM app.customer;
-- @renamed from=numbers
CREATE SEQUENCE app.first_numbers;
CREATE SEQUENCE app.numbers START 100;
