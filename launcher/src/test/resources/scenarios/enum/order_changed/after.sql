CREATE TYPE size AS ENUM ('s', 'm', 'l');
CREATE TABLE shirt (id int, size size);
COMMENT ON TYPE size IS 'how big it is';
