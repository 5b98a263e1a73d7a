BEGIN;
CREATE TABLE public.doubled (
    code text,
    CONSTRAINT first_key UNIQUE (code)
);
CREATE TABLE public.folded (
    id integer NOT NULL,
    CONSTRAINT folded_key PRIMARY KEY (id)
);
ALTER TABLE public.doubled ADD CONSTRAINT second_key UNIQUE (code);
COMMIT;
