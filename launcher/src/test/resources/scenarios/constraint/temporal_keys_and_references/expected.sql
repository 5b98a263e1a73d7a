BEGIN;
ALTER TABLE public.room DROP CONSTRAINT room_key;
CREATE TABLE public.booking (
    room integer,
    at daterange
);
ALTER TABLE public.room ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.room ALTER COLUMN valid SET NOT NULL;
ALTER TABLE public.room ADD CONSTRAINT room_key PRIMARY KEY (id, valid WITHOUT OVERLAPS);
ALTER TABLE public.booking ADD CONSTRAINT booking_room_at_fkey FOREIGN KEY (room, PERIOD at) REFERENCES public.room (id, PERIOD valid);
COMMIT;
