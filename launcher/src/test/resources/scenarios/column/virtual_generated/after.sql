CREATE TABLE item (net numeric, gross numeric GENERATED ALWAYS AS (net * 1.19) VIRTUAL);
CREATE TABLE other (net numeric, gross numeric GENERATED ALWAYS AS (net * 3) VIRTUAL);
