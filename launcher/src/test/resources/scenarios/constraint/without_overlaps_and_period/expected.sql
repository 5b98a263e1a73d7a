BEGIN;
CREATE TABLE public.booking (
    id integer,
    room_id integer,
    during daterange,
    CONSTRAINT booking_id_during_key UNIQUE (id, during WITHOUT OVERLAPS)
);
ALTER TABLE public.room ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.room ADD CONSTRAINT room_pkey PRIMARY KEY (id, valid WITHOUT OVERLAPS);
ALTER TABLE public.booking ADD CONSTRAINT booking_room_id_during_fkey FOREIGN KEY (room_id, PERIOD during) REFERENCES public.room (id, PERIOD valid);
COMMIT;
