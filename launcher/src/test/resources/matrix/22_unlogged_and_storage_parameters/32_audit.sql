CREATE UNLOGGED TABLE shop.audit (id bigint, what text, day date NOT NULL DEFAULT current_date)
  WITH (fillfactor = 80, autovacuum_enabled = false);
