INSERT INTO "select" VALUES (1, 'x', 2);
