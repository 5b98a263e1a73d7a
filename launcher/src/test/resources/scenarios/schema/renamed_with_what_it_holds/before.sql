CREATE SCHEMA old_app;
CREATE SEQUENCE old_app.numbers;
CREATE TABLE old_app.t (id int PRIMARY KEY DEFAULT nextval('old_app.numbers'), a int);
CREATE FUNCTION old_app.f(x old_app.t) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW old_app.v AS SELECT a FROM old_app.t;
CREATE TABLE old_app.u (t int, c int);
CREATE VIEW old_app.joined AS SELECT t.a, u.c, n.a AS other FROM old_app.t JOIN old_app.u ON u.t = t.id JOIN old_app.t n ON n.id = u.c;
