CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE to_other (id int) USING heap2;
CREATE TABLE to_default (id int);
CREATE TABLE fresh (id int) USING heap2;
CREATE MATERIALIZED VIEW m USING heap2 AS SELECT 1 AS one;
