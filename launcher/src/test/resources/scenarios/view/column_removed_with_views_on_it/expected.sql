BEGIN;
DROP VIEW public.w;
DROP VIEW public.v;
CREATE VIEW public.v AS SELECT id
FROM public.t;
CREATE VIEW public.w AS SELECT id
FROM public.v;
ALTER VIEW public.w OWNER TO app_owner;
GRANT SELECT ON TABLE public.w TO app_reader;
COMMENT ON VIEW public.w IS 'stays';
COMMIT;
