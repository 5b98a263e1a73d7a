-- Since 18 a key that a partition has first makes NOT NULL its own too.
CREATE TABLE m (id int NOT NULL, state text NOT NULL DEFAULT 'new' CHECK (state <> ''), twice int GENERATED ALWAYS AS (id * 2) STORED, PRIMARY KEY (id, state)) PARTITION BY RANGE (id);
CREATE TABLE m1 PARTITION OF m (id CONSTRAINT m_id_not_null NOT NULL, state CONSTRAINT m_state_not_null NOT NULL) FOR VALUES FROM (0) TO (10);
CREATE TABLE m2 PARTITION OF m (id CONSTRAINT m_id_not_null NOT NULL, state CONSTRAINT m_state_not_null NOT NULL DEFAULT 'old') FOR VALUES FROM (10) TO (20);
CREATE INDEX m_state ON m (state) WHERE state <> 'old';
