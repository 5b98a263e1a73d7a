CREATE TABLE t (a int DEFAULT 1, b text DEFAULT '1', c timestamptz DEFAULT now(), d varchar(9) DEFAULT 'x', e bigint[] DEFAULT '{1}');
