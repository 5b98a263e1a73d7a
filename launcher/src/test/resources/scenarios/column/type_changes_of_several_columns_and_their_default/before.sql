CREATE TABLE t (a text DEFAULT '1', b int DEFAULT 1, c timestamp DEFAULT now(), d varchar(5) DEFAULT 'x', e int[] DEFAULT '{1}');
