CREATE TABLE shop.audit (id bigint, what text, day date NOT NULL DEFAULT current_date);
