CREATE TABLE note (id int, owner_name text);
ALTER TABLE note ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON note USING (owner_name = current_user) WITH CHECK (owner_name = current_user AND id > 0);
CREATE POLICY reading ON note AS RESTRICTIVE FOR SELECT TO app_reader, app_writer USING (id > 0);
CREATE POLICY adding ON note FOR INSERT TO PUBLIC WITH CHECK (true);
CREATE POLICY removing ON note FOR DELETE TO CURRENT_USER USING (EXISTS (SELECT FROM note n WHERE n.id = note.id + 1));
COMMENT ON POLICY own ON note IS 'one''s own';
