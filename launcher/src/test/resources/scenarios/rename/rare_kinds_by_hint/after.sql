-- @renamed-table from=OLD_table
create table new_table (a int, b int, c text);
-- @renamed from=OLD_comp
create type new_comp as (a int);
-- @renamed from=OLD_range
create type new_range as range (subtype = int);
-- @renamed from=OLD_agg
create aggregate new_agg(int) (sfunc = int4pl, stype = int);
-- @renamed from=OLD_stats
create statistics new_stats on a, b from new_table;
-- @renamed from=OLD_coll
create collation new_coll (provider = icu, locale = 'de');
-- @renamed from=OLD_conv
create conversion new_conv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- @renamed from=OLD_fam
create operator family new_fam using btree;
-- @renamed from=OLD_class
create operator class new_class for type int4 using btree family new_fam as operator 1 < (int4, int4);
-- @renamed from=OLD_parser
create text search parser new_parser (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- @renamed from=OLD_template
create text search template new_template (lexize = dsimple_lexize);
-- @renamed from=OLD_dict
create text search dictionary new_dict (template = simple);
-- @renamed from=OLD_conf
create text search configuration new_conf (copy = simple);
-- @renamed from=OLD_fdw
create foreign data wrapper new_fdw;
-- @renamed from=OLD_server
create server new_server foreign data wrapper new_fdw;
-- @renamed from=OLD_ft
create foreign table new_ft (a int) server new_server;
-- @renamed from=OLD_pub
create publication new_pub for table new_table;
create function tgf() returns trigger language plpgsql as 'begin return new; end';
-- @renamed from=OLD_trigger
create trigger new_trigger before update on new_table for each row execute function tgf();
-- @renamed from=OLD_rule
create rule new_rule as on delete to new_table do nothing;
-- @renamed from=OLD_policy
create policy new_policy on new_table;
alter table new_table add constraint new_check check (a > 0);
