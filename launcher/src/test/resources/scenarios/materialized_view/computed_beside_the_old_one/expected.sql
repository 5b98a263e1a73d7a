BEGIN;
DROP MATERIALIZED VIEW public.never_filled;
DROP MATERIALIZED VIEW public.over_column;
DROP MATERIALIZED VIEW public.pgflux_new_left;
DROP VIEW public.above;
DROP MATERIALIZED VIEW public.below;
CREATE TABLE public.more (
    id integer NOT NULL,
    amount numeric,
    CONSTRAINT more_pkey PRIMARY KEY (id)
);
ALTER TABLE public.sale DROP COLUMN region;
ALTER TABLE public.sale ADD COLUMN place text;
CREATE MATERIALIZED VIEW public.below AS SELECT id, amount
FROM public.sale;
CREATE VIEW public.above AS SELECT id
FROM public.below;
CREATE MATERIALIZED VIEW public.never_filled AS SELECT id, amount
FROM public.sale;
CREATE MATERIALIZED VIEW public.over_column AS SELECT id, place
FROM public.sale;
COMMIT;

BEGIN;
CREATE MATERIALIZED VIEW public."pgflux_new_Total" AS SELECT sale.id, sum(sale.amount) AS amount
FROM
  public.sale
  LEFT JOIN public.more ON more.id = sale.id
GROUP BY sale.id;
CREATE UNIQUE INDEX "pgflux_new_Total_id" ON public."pgflux_new_Total" USING btree (id);
CREATE INDEX pgflux_new_total_amount ON public."pgflux_new_Total" USING btree (amount DESC);
COMMIT;

BEGIN;
DROP MATERIALIZED VIEW public."Total";
ALTER MATERIALIZED VIEW public."pgflux_new_Total" RENAME TO "Total";
ALTER INDEX public."pgflux_new_Total_id" RENAME TO "Total_id";
ALTER INDEX public.pgflux_new_total_amount RENAME TO total_amount;
COMMENT ON COLUMN public."Total".amount IS 'without tax';
ALTER MATERIALIZED VIEW public."Total" OWNER TO app_owner;
GRANT SELECT ON TABLE public."Total" TO app_reader;
COMMENT ON MATERIALIZED VIEW public."Total" IS 'by sale';
ALTER MATERIALIZED VIEW public."Total" CLUSTER ON "Total_id";
COMMENT ON INDEX public.total_amount IS 'for reports';
COMMIT;
