-- @renamed from=old_app
CREATE SCHEMA app;
CREATE SEQUENCE app.numbers;
-- @renamed-table from=old_app.t
CREATE TABLE app.thing (
    id int PRIMARY KEY DEFAULT nextval('app.numbers'),
    b int -- @renamed from=a
);
CREATE FUNCTION app.f(x app.thing) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW app.v AS SELECT b AS a FROM app.thing;
CREATE TABLE app.u (t int, c int);
CREATE VIEW app.joined AS SELECT thing.b AS a, u.c, n.b AS other FROM app.thing JOIN app.u ON u.t = thing.id JOIN app.thing n ON n.id = u.c;
