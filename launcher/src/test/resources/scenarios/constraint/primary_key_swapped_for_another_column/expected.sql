BEGIN;
ALTER TABLE public.child DROP CONSTRAINT child_parent_id_fkey;
ALTER TABLE public.parent DROP CONSTRAINT parent_code_key;
ALTER TABLE public.parent DROP CONSTRAINT parent_pkey;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY parent_id_key ON public.parent USING btree (id);

BEGIN;
ALTER TABLE public.parent ADD CONSTRAINT parent_id_key UNIQUE USING INDEX parent_id_key;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY parent_pkey ON public.parent USING btree (code);

BEGIN;
ALTER TABLE public.parent ADD CONSTRAINT parent_pkey PRIMARY KEY USING INDEX parent_pkey;
ALTER TABLE public.child ADD CONSTRAINT child_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES public.parent (code) NOT VALID;
ALTER TABLE public.child ADD CONSTRAINT child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent (id) NOT VALID;
COMMIT;

BEGIN;
ALTER TABLE public.child VALIDATE CONSTRAINT child_parent_code_fkey;
COMMIT;

BEGIN;
ALTER TABLE public.child VALIDATE CONSTRAINT child_parent_id_fkey;
COMMIT;
