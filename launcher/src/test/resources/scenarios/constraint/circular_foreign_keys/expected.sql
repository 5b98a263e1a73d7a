BEGIN;
CREATE TABLE public.chicken (
    id integer NOT NULL,
    egg_id integer,
    CONSTRAINT chicken_pkey PRIMARY KEY (id)
);
CREATE TABLE public.egg (
    id integer NOT NULL,
    chicken_id integer NOT NULL,
    CONSTRAINT egg_pkey PRIMARY KEY (id)
);
CREATE TABLE public.self_made (
    id integer NOT NULL,
    parent_id integer,
    CONSTRAINT self_made_pkey PRIMARY KEY (id)
);
ALTER TABLE public.chicken ADD CONSTRAINT chicken_egg_id_fkey FOREIGN KEY (egg_id) REFERENCES public.egg (id);
ALTER TABLE public.egg ADD CONSTRAINT egg_chicken_id_fkey FOREIGN KEY (chicken_id) REFERENCES public.chicken (id);
ALTER TABLE public.self_made ADD CONSTRAINT self_made_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.self_made (id);
COMMIT;
