CREATE EXTENSION postgres_fdw;
CREATE SERVER warehouse FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'old', dbname 'stock');
CREATE USER MAPPING FOR app_reader SERVER warehouse OPTIONS (user 'reader', password 'hush');
CREATE USER MAPPING FOR PUBLIC SERVER warehouse;
CREATE FOREIGN TABLE item (id int) SERVER warehouse;
