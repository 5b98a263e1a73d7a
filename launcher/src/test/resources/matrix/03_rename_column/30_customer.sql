CREATE TABLE shop.customer (
  id bigint NOT NULL,
  name text NOT NULL,
  email varchar(100), -- @renamed from=mail
  phone text,
  CONSTRAINT customer_pkey PRIMARY KEY (id)
);
