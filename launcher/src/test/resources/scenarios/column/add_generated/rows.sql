INSERT INTO person VALUES ('Ada', 'Lovelace');
