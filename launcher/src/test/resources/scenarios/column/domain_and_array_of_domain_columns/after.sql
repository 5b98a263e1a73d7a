CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE t (id int, mail email NOT NULL, mails email[] DEFAULT '{}', other email DEFAULT 'x@y');
