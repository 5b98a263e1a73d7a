CREATE TABLE shop.customer (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000),
  name text NOT NULL,
  email varchar(100),
  CONSTRAINT customer_pkey PRIMARY KEY (id)
);
