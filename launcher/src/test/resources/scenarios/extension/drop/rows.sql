INSERT INTO thing VALUES (1, 'a=>1');
