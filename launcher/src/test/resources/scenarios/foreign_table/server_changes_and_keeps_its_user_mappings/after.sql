CREATE EXTENSION postgres_fdw;
CREATE SERVER warehouse FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'old', dbname 'stock');
ALTER SERVER warehouse OPTIONS (SET host 'new', ADD port '5433', DROP dbname);
CREATE USER MAPPING FOR app_reader SERVER warehouse;
CREATE USER MAPPING FOR app_writer SERVER warehouse;
CREATE FOREIGN TABLE item (id int) SERVER warehouse;
