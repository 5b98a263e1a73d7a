CREATE TABLE t (id int, owner name); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY a ON t FOR SELECT TO "app-Team" USING (owner = current_user OR EXISTS (SELECT FROM t AS other WHERE other.id = t.id));
CREATE POLICY b ON t FOR UPDATE TO app_writer USING (id > 0) WITH CHECK (id > 1);
CREATE POLICY c ON t FOR INSERT TO app_writer WITH CHECK (owner = session_user);
CREATE POLICY d ON t FOR DELETE USING (false);
COMMENT ON POLICY d ON t IS 'never';
