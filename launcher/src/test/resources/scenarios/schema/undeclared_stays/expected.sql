BEGIN;
ALTER TABLE elsewhere.note ADD COLUMN body text;
COMMIT;
