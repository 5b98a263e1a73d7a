BEGIN;
CREATE FUNCTION public.first_number() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE TABLE public.counter (
    name text NOT NULL,
    n integer DEFAULT public.first_number() NOT NULL,
    CONSTRAINT counter_pkey PRIMARY KEY (name)
);
CREATE FUNCTION public.next_number(wanted text) RETURNS integer LANGUAGE sql AS $$ UPDATE counter SET n = n + 1 WHERE name = wanted RETURNING n $$;
CREATE FUNCTION public.of_type(integer) RETURNS SETOF public.counter LANGUAGE sql AS $$ SELECT * FROM counter $$;
CREATE FUNCTION public.whole(c public.counter) RETURNS text LANGUAGE sql AS $$ SELECT c.name || c.n $$;
COMMIT;
