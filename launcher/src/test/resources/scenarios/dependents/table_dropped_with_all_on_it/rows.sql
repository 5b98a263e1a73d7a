INSERT INTO gone (name) VALUES ('x');
INSERT INTO kept VALUES (1, 1);
