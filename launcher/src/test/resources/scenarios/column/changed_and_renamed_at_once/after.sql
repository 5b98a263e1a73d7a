CREATE TABLE t (id int,
  new_name bigint NOT NULL DEFAULT 2 -- @renamed from=old_name
);
CREATE VIEW v AS SELECT id, new_name AS old_name FROM t;
