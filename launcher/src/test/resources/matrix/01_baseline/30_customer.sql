CREATE TABLE shop.customer (
  id bigint NOT NULL,
  name text NOT NULL,
  mail varchar(100),
  phone text,
  CONSTRAINT customer_pkey PRIMARY KEY (id)
);
