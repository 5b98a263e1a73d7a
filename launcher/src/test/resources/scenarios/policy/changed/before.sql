CREATE TABLE note (id int, owner_name text);
CREATE POLICY roles ON note FOR UPDATE TO app_reader USING (true);
CREATE POLICY expressions ON note USING (id > 1);
CREATE POLICY command ON note FOR SELECT USING (true);
CREATE POLICY permissive ON note USING (true);
