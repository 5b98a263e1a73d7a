BEGIN;
CREATE TABLE public.place (
    id integer NOT NULL,
    owner integer NOT NULL,
    CONSTRAINT place_pkey PRIMARY KEY (id)
);
ALTER TABLE public.person ADD COLUMN boss integer;
ALTER TABLE public.person ADD COLUMN home integer;
ALTER TABLE public.person ADD COLUMN work integer;
ALTER TABLE public.person ADD CONSTRAINT person_boss_fkey FOREIGN KEY (boss) REFERENCES public.person (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.person ADD CONSTRAINT person_home_fkey FOREIGN KEY (home) REFERENCES public.place (id) NOT VALID;
ALTER TABLE public.person ADD CONSTRAINT person_work_fkey FOREIGN KEY (work) REFERENCES public.place (id) NOT VALID;
ALTER TABLE public.place ADD CONSTRAINT place_owner_fkey FOREIGN KEY (owner) REFERENCES public.person (id);
COMMIT;

BEGIN;
ALTER TABLE public.person VALIDATE CONSTRAINT person_boss_fkey;
COMMIT;

BEGIN;
ALTER TABLE public.person VALIDATE CONSTRAINT person_home_fkey;
COMMIT;

BEGIN;
ALTER TABLE public.person VALIDATE CONSTRAINT person_work_fkey;
COMMIT;
