CREATE TABLE item (net numeric);
CREATE TABLE other (net numeric, gross numeric GENERATED ALWAYS AS (net * 2) VIRTUAL);
