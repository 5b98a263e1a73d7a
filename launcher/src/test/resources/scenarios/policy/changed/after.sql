CREATE TABLE note (id int, owner_name text);
CREATE POLICY roles ON note FOR UPDATE TO app_writer, "app-Team" USING (true);
CREATE POLICY expressions ON note USING (id > 2) WITH CHECK (id > 3);
CREATE POLICY command ON note FOR DELETE USING (true);
CREATE POLICY permissive ON note AS RESTRICTIVE USING (true);
