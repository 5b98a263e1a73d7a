CREATE TABLE account (id int PRIMARY KEY);
CREATE TABLE p (
    id int NOT NULL,
    day date NOT NULL,
    code text,
    account int REFERENCES account,
    PRIMARY KEY (id, day),
    UNIQUE (code, day)
) PARTITION BY RANGE (day);
CREATE TABLE p1 (
    id int NOT NULL,
    day date NOT NULL,
    code text,
    account int CONSTRAINT to_account REFERENCES account,
    PRIMARY KEY (id, day),
    CONSTRAINT one_a_day UNIQUE (code, day)
);
CREATE INDEX p1_lower_idx ON p1 (lower(code));
CREATE TABLE p2 (id int, day date NOT NULL, code text, account int);
CREATE TABLE p3 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX p_code_idx ON p (lower(code));
