CREATE TABLE t (
  a integer DEFAULT 1, b character varying(20) DEFAULT 'x', c numeric(8,2) DEFAULT 0,
  d timestamp with time zone DEFAULT now(), e double precision[] , f boolean DEFAULT false,
  CHECK (a IN (1, 2, 3)), CHECK (b LIKE 'x%' OR b IN ('p', 'q')), CHECK (c BETWEEN 0 AND 10));
