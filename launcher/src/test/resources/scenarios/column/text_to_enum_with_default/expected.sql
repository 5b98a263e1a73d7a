BEGIN;
ALTER TABLE public.task DROP CONSTRAINT known;
DROP INDEX public.task_open_idx;
ALTER TABLE public.task ALTER COLUMN state DROP DEFAULT;
CREATE TYPE public.task_state AS ENUM ('open', 'done');
ALTER TABLE public.task ALTER COLUMN state TYPE public.task_state USING state::public.task_state;
ALTER TABLE public.task ALTER COLUMN state SET DEFAULT 'open';
COMMIT;

CREATE INDEX CONCURRENTLY task_open_idx ON public.task USING btree (id) WHERE state = 'open';
