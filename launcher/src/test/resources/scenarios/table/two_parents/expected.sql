BEGIN;
CREATE TABLE public.dated (
    day date DEFAULT current_date
);
CREATE TABLE public.named (
    name text NOT NULL
);
CREATE TABLE public.both_of_them (
    n integer
) INHERITS (public.named, public.dated);
COMMIT;
