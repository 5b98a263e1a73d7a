BEGIN;
ALTER VIEW public.a SET (check_option='cascaded', security_barrier='false');
ALTER VIEW public.b SET (check_option='cascaded', security_barrier='true');
ALTER VIEW public.c RESET (security_invoker);
COMMIT;
