CREATE TABLE person (
    id int PRIMARY KEY,
    note text,
    token uuid NOT NULL DEFAULT gen_random_uuid(),
    "Luck?" double precision DEFAULT random(),
    number serial UNIQUE CHECK (number > 0)
);
COMMENT ON COLUMN person.token IS 'what to know them by';
