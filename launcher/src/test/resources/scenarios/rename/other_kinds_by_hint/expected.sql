BEGIN;
ALTER DOMAIN public.old_domain RENAME TO new_domain;
ALTER TYPE public.old_enum RENAME TO new_enum;
ALTER FUNCTION public.old_function(integer) RENAME TO new_function;
ALTER INDEX public.old_idx RENAME TO new_idx;
ALTER SEQUENCE public.old_seq RENAME TO new_seq;
ALTER VIEW public.old_view RENAME TO new_view;
COMMIT;
