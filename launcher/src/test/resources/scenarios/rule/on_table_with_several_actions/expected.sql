BEGIN;
ALTER TABLE public.log ADD COLUMN at timestamp with time zone DEFAULT now();
CREATE RULE "No delete" AS ON DELETE TO public.t DO INSTEAD UPDATE public.t SET n = 'gone' WHERE id = old.id;
CREATE RULE logged AS ON UPDATE TO public.t WHERE old.n IS DISTINCT FROM new.n DO (INSERT INTO public.log (what) VALUES (old.n); INSERT INTO public.log (what) SELECT new.n WHERE new.id > 0);
CREATE RULE told AS ON INSERT TO public.t DO NOTIFY t_changed;
ALTER TABLE public.t DISABLE RULE told;
COMMIT;
