CREATE TABLE "select" ("from" int, "Where" text, "a.b" int);
