BEGIN;
ALTER TABLE public.person ADD COLUMN luck double precision DEFAULT random();
ALTER TABLE public.place ADD COLUMN luck double precision, ALTER COLUMN luck SET DEFAULT random(), ADD CONSTRAINT pgflux_fill_luck CHECK (luck IS NULL OR luck IS NOT NULL) NOT VALID;
COMMIT;

DO $$
-- pg-flux: repeatable
#variable_conflict use_column
DECLARE
  pgflux_blocks bigint;
  pgflux_block bigint;
  pgflux_rows bigint;
  pgflux_nulls bigint;
  pgflux_filled bigint;
  pgflux_empty bigint;
  pgflux_pass integer := 0;
  pgflux_waits integer := 0;
BEGIN
  LOOP
    pgflux_pass := pgflux_pass + 1;
    pgflux_filled := 0;
    pgflux_empty := 0;
    pgflux_block := 0;
    pgflux_blocks := pg_catalog.pg_relation_size('public.place'::regclass) / pg_catalog.current_setting('block_size')::bigint;
    WHILE pgflux_block <= pgflux_blocks LOOP
      WITH pgflux_batch AS (
        UPDATE ONLY public.place SET luck = DEFAULT
        WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM ONLY public.place
          WHERE ctid >= pg_catalog.format('(%s,0)', pgflux_block)::tid
            AND ctid < pg_catalog.format('(%s,0)', pgflux_block + 100)::tid
            AND luck IS NULL
          FOR UPDATE SKIP LOCKED))
        RETURNING luck AS pgflux_value)
      SELECT pg_catalog.count(*), pg_catalog.count(*) FILTER (WHERE pgflux_value IS NULL)
        INTO pgflux_rows, pgflux_nulls FROM pgflux_batch;
      COMMIT;
      pgflux_filled := pgflux_filled + pgflux_rows;
      pgflux_empty := pgflux_empty + pgflux_nulls;
      pgflux_block := pgflux_block + 100;
    END LOOP;
    EXIT WHEN NOT EXISTS (SELECT FROM ONLY public.place WHERE luck IS NULL);
    -- The default may be NULL for some rows; those have got it.
    EXIT WHEN pgflux_empty > 0 AND pgflux_pass > 1;
    IF pgflux_filled = 0 THEN
      pgflux_waits := pgflux_waits + 1;
      IF pgflux_waits > 60 THEN
        RAISE EXCEPTION 'rows that have no value yet are locked by others for a minute'
          USING ERRCODE = 'lock_not_available', HINT = 'The rows that were filled stay so: run it again.';
      END IF;
      COMMIT;
      PERFORM pg_catalog.pg_sleep(1);
    END IF;
  END LOOP;
END
$$;

BEGIN;
ALTER TABLE public.place DROP CONSTRAINT pgflux_fill_luck;
COMMIT;
