CREATE TABLE shop.customer (
  id bigint NOT NULL,
  name text NOT NULL,
  email varchar(100),
  CONSTRAINT customer_pkey PRIMARY KEY (id)
);
