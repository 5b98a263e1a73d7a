INSERT INTO to_other VALUES (1);
INSERT INTO to_default VALUES (1);
