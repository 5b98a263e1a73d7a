CREATE TYPE size AS ENUM ('s', 'l', 'm');
CREATE TABLE shirt (id int, size size);
COMMENT ON TYPE size IS 'how big';
