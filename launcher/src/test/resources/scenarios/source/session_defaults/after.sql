-- As pg_dump says where tables go.
SET default_tablespace = fast_disk;
CREATE TABLE there (id integer, code text UNIQUE);
CREATE INDEX there_id ON there (id);
CREATE TABLE part (id integer) PARTITION BY RANGE (id);
SET default_tablespace = '';
CREATE TABLE here (id integer);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (1) TO (10);
