CREATE TABLE m (id int NOT NULL, note text) PARTITION BY RANGE (id);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m2 PARTITION OF m FOR VALUES FROM (10) TO (20);
CREATE INDEX m_note ON m (note);
CREATE TABLE n (id int NOT NULL, note text) PARTITION BY RANGE (id);
CREATE TABLE n1 PARTITION OF n FOR VALUES FROM (0) TO (10);
CREATE TABLE n2 PARTITION OF n FOR VALUES FROM (10) TO (20);
INSERT INTO m VALUES (1, 'a'), (11, 'b');
INSERT INTO n VALUES (1, 'a'), (11, 'b');
ALTER TABLE m1 ADD CONSTRAINT m1_id_check CHECK (id IS NOT NULL AND id >= 0 AND id < 10);
ALTER TABLE n1 ADD CONSTRAINT n1_id_check CHECK (id IS NOT NULL AND id >= 0 AND id < 10);
-- As DETACH PARTITION … CONCURRENTLY leaves it when it is cancelled while it waits.
UPDATE pg_inherits SET inhdetachpending = true WHERE inhrelid IN ('m1'::regclass, 'n1'::regclass);
