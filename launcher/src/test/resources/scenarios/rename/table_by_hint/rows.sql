INSERT INTO people (name) VALUES ('Ada');
INSERT INTO pet VALUES (1);
