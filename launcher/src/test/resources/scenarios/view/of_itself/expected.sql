BEGIN;
CREATE VIEW public.endless AS SELECT NULL::integer AS id, NULL::character varying(20) AS name;
CREATE OR REPLACE VIEW public.endless AS SELECT endless.id, endless.name
FROM public.endless;
COMMIT;
