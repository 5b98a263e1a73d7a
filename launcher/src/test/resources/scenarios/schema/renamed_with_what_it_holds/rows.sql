INSERT INTO old_app.t (a) VALUES (1);
