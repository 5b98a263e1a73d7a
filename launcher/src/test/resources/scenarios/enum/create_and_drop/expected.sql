BEGIN;
DROP TYPE public.gone;
CREATE TYPE public.empty AS ENUM ();
CREATE TYPE public.mood AS ENUM ('sad', 'it''s ok', 'happy');
COMMIT;
