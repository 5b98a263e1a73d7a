CREATE FUNCTION shop.gross(net numeric) RETURNS numeric LANGUAGE sql AS $$ SELECT net * 1.19 $$;
CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RETURN NEW;
END $$;
