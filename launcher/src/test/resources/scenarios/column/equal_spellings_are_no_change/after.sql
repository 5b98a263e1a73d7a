CREATE TABLE t (
  a int4 DEFAULT '1'::int, b varchar(20) DEFAULT 'x'::character varying, c decimal(8,2) DEFAULT 0,
  d timestamptz DEFAULT now(), e float8[], f bool DEFAULT 'f',
  CHECK (a = ANY (ARRAY[1, 2, 3])), CHECK (b ~~ 'x%' OR b IN ('p', 'q')), CHECK (c >= 0 AND c <= 10));
