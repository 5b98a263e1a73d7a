CREATE TABLE kind (id int PRIMARY KEY);
CREATE TABLE p (id int NOT NULL, code text, kind int REFERENCES kind, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE INDEX p_code ON p (code);
CREATE TABLE p1 (id int NOT NULL CONSTRAINT first_key PRIMARY KEY, code text, kind int CONSTRAINT first_kind REFERENCES kind);
CREATE INDEX first_code ON p1 (code);
CREATE TABLE p2 (id int CONSTRAINT p_id_not_null NOT NULL CONSTRAINT second_key PRIMARY KEY, code text, kind int);
CREATE INDEX second_code ON p2 (code);
CREATE INDEX second_kind ON p2 (kind);
