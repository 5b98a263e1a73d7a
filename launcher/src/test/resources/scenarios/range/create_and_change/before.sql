CREATE TYPE price_range AS RANGE (SUBTYPE = numeric);
CREATE TYPE kept_range AS RANGE (SUBTYPE = int8);
