INSERT INTO app.person VALUES (1, 'Ada', 'x');
