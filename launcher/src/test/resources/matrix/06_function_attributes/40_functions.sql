CREATE FUNCTION shop.gross(net numeric) RETURNS numeric LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
  SET search_path = shop, pg_temp AS $$ SELECT net * 1.19 $$;
CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  RETURN NEW;
END $$;
