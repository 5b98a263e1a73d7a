BEGIN;
ALTER TYPE public.size RENAME TO size__pgflux_old;
CREATE TYPE public.size AS ENUM ('s', 'm', 'l');
ALTER TABLE public.shirt ALTER COLUMN size TYPE public.size USING size::text::public.size;
COMMENT ON TYPE public.size IS 'how big it is';
DROP TYPE public.size__pgflux_old;
COMMENT ON TYPE public.size IS 'how big it is';
COMMIT;
