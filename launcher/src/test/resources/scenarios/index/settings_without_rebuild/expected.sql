BEGIN;
ALTER INDEX public.t_a_idx SET (deduplicate_items='off');
ALTER INDEX public.t_a_idx RESET (fillfactor);
ALTER INDEX public.t_a_idx SET TABLESPACE fast_disk;
ALTER INDEX public.t_b_idx ALTER COLUMN 1 SET STATISTICS 300;
COMMENT ON INDEX public.t_b_idx IS 'one more';
COMMIT;
