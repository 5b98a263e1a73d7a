BEGIN;
CREATE SEQUENCE public.ticket_numbers START WITH 1000;
CREATE FUNCTION public.next_ticket() RETURNS text LANGUAGE sql AS $$ SELECT 'T' || nextval('ticket_numbers') $$;
CREATE TABLE public.ticket (
    id text DEFAULT public.next_ticket() NOT NULL,
    CONSTRAINT ticket_pkey PRIMARY KEY (id)
);
GRANT USAGE ON SEQUENCE public.ticket_numbers TO app_writer;
COMMENT ON SEQUENCE public.ticket_numbers IS 'never goes back';
COMMIT;
