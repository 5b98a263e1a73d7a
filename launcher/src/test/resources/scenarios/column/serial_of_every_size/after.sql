CREATE TABLE t (a smallserial, b serial NOT NULL, c bigserial, "D d" serial8 UNIQUE);
CREATE TABLE "Hostile ""table""" ("col'umn" serial);
