BEGIN;
ALTER SCHEMA old_app RENAME TO app;
ALTER TABLE app.t RENAME TO thing;
ALTER TABLE app.thing RENAME COLUMN a TO b;
ALTER TABLE app.thing RENAME CONSTRAINT t_pkey TO thing_pkey;
ALTER TABLE app.thing RENAME CONSTRAINT t_id_not_null TO thing_id_not_null;
COMMIT;
