INSERT INTO ascending VALUES (1), (7);
INSERT INTO descending VALUES (-1), (-7);
INSERT INTO "Bounded" VALUES (1), (7), (9999);
INSERT INTO later VALUES (1), (7);
