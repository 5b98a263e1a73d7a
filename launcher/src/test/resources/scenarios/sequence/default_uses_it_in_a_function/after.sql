CREATE SEQUENCE ticket_numbers START 1000;
CREATE FUNCTION next_ticket() RETURNS text LANGUAGE sql AS $$ SELECT 'T' || nextval('ticket_numbers') $$;
CREATE TABLE ticket (id text PRIMARY KEY DEFAULT next_ticket());
COMMENT ON SEQUENCE ticket_numbers IS 'never goes back';
GRANT USAGE ON SEQUENCE ticket_numbers TO app_writer;
