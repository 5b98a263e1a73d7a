BEGIN;
CREATE TABLE public.event_2026 PARTITION OF public.event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
COMMIT;

CREATE INDEX CONCURRENTLY event_2025_a_at_idx ON public.event_2025_a USING btree (at);

CREATE INDEX CONCURRENTLY event_2025_rest_at_idx ON public.event_2025_rest USING btree (at);

BEGIN;
CREATE INDEX event_2025_own ON public.event_2025 USING btree (at);
COMMIT;

CREATE INDEX CONCURRENTLY event_2024_lower_id_idx ON public.event_2024 USING btree ((lower(note))) INCLUDE (id);

CREATE INDEX CONCURRENTLY event_2025_a_lower_id_idx ON public.event_2025_a USING btree ((lower(note))) INCLUDE (id);

CREATE INDEX CONCURRENTLY event_2025_rest_lower_id_idx ON public.event_2025_rest USING btree ((lower(note))) INCLUDE (id);

BEGIN;
CREATE INDEX event_both ON public.event USING btree ((lower(note))) INCLUDE (id);
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY event_2024_at_id_kind_idx ON public.event_2024 USING btree (at, id, kind);

CREATE UNIQUE INDEX CONCURRENTLY event_2025_a_at_id_kind_idx ON public.event_2025_a USING btree (at, id, kind);

CREATE UNIQUE INDEX CONCURRENTLY event_2025_rest_at_id_kind_idx ON public.event_2025_rest USING btree (at, id, kind);

BEGIN;
CREATE UNIQUE INDEX event_id_at ON public.event USING btree (at, id, kind);
COMMIT;

CREATE INDEX CONCURRENTLY event_2025_a_kind_at_idx ON public.event_2025_a USING btree (kind, at);

CREATE INDEX CONCURRENTLY event_2025_rest_kind_at_idx ON public.event_2025_rest USING btree (kind, at);

BEGIN;
CREATE INDEX event_kind_idx ON public.event USING btree (kind, at);
COMMIT;

CREATE INDEX CONCURRENTLY pgflux_new_event_2024_note_id_idx ON public.event_2024 USING btree (note DESC, id) WHERE id > 0;

CREATE INDEX CONCURRENTLY pgflux_new_event_2025_a_note_id_idx ON public.event_2025_a USING btree (note DESC, id) WHERE id > 0;

CREATE INDEX CONCURRENTLY pgflux_new_event_2025_rest_note_id_idx ON public.event_2025_rest USING btree (note DESC, id) WHERE id > 0;

BEGIN;
DROP INDEX public.event_note_idx;
ALTER INDEX public.pgflux_new_event_2024_note_id_idx RENAME TO event_2024_note_id_idx;
ALTER INDEX public.pgflux_new_event_2025_a_note_id_idx RENAME TO event_2025_a_note_id_idx;
ALTER INDEX public.pgflux_new_event_2025_rest_note_id_idx RENAME TO event_2025_rest_note_id_idx;
CREATE INDEX event_note_idx ON public.event USING btree (note DESC, id) WHERE id > 0;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY event_2024_id_at_kind_note_key ON public.event_2024 USING btree (id, at, kind, note);

BEGIN;
ALTER TABLE public.event_2024 ADD CONSTRAINT event_2024_id_at_kind_note_key UNIQUE USING INDEX event_2024_id_at_kind_note_key;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY event_2025_a_id_at_kind_note_key ON public.event_2025_a USING btree (id, at, kind, note);

BEGIN;
ALTER TABLE public.event_2025_a ADD CONSTRAINT event_2025_a_id_at_kind_note_key UNIQUE USING INDEX event_2025_a_id_at_kind_note_key;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY event_2025_rest_id_at_kind_note_key ON public.event_2025_rest USING btree (id, at, kind, note);

BEGIN;
ALTER TABLE public.event_2025_rest ADD CONSTRAINT event_2025_rest_id_at_kind_note_key UNIQUE USING INDEX event_2025_rest_id_at_kind_note_key;
ALTER TABLE public.event ADD CONSTRAINT event_once UNIQUE (id, at, kind, note);
COMMIT;
