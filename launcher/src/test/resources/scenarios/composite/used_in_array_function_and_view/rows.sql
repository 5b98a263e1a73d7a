INSERT INTO t VALUES (1, ('s', 'z'), ARRAY[('a', 'b')::addr]);
