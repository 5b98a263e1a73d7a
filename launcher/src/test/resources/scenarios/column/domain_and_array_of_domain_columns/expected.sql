BEGIN;
ALTER TABLE public.t ADD COLUMN other public.email DEFAULT 'x@y';
ALTER TABLE public.t ALTER COLUMN mail TYPE public.email;
ALTER TABLE public.t ALTER COLUMN mails TYPE public.email[] USING mails::public.email[];
ALTER TABLE public.t ALTER COLUMN mails SET DEFAULT '{}';
ALTER TABLE public.t ALTER COLUMN mail SET NOT NULL;
COMMIT;
