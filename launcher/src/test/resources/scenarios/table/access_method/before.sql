CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE to_other (id int);
CREATE TABLE to_default (id int) USING heap2;
CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;
