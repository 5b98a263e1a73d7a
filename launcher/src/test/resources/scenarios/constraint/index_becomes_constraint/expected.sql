BEGIN;
DROP INDEX public.t_code_key;
DROP INDEX public.t_pkey;
ALTER TABLE public.t ADD CONSTRAINT t_code_key UNIQUE (code);
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
COMMIT;
