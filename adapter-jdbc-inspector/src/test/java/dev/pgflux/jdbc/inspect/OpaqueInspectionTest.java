package dev.pgflux.jdbc.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.jdbc.testing.OnEachServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

class OpaqueInspectionTest {

  @OnEachServer
  void collationsAndConversionsAreOneStatement(int majorVersion) throws SQLException {
    assertStatements(
        majorVersion,
        """
        CREATE COLLATION c (provider = libc, locale = 'C');
        CREATE CONVERSION x FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
        """,
        "CREATE COLLATION public.c (provider = libc, locale = 'C')",
        "CREATE CONVERSION public.x FOR 'LATIN1' TO 'UTF8' FROM pg_catalog.iso8859_1_to_utf8");
  }

  @OnEachServer
  void aggregatesLeaveOutWhatIsThereWithoutIt(int majorVersion) throws SQLException {
    assertStatements(
        majorVersion,
        """
        CREATE AGGREGATE total(x int) (stype = int, sfunc = int4pl, parallel = safe,
          combinefunc = int4pl, initcond = '0');
        CREATE AGGREGATE nth(float8 ORDER BY anyelement) (sfunc = ordered_set_transition,
          stype = internal, finalfunc = percentile_disc_final, finalfunc_extra);
        """,
        """
        CREATE AGGREGATE public.nth(double precision ORDER BY anyelement) \
        (sfunc = pg_catalog.ordered_set_transition, stype = internal, \
        finalfunc = pg_catalog.percentile_disc_final, finalfunc_extra)\
        """,
        """
        CREATE AGGREGATE public.total(x integer) (sfunc = pg_catalog.int4pl, stype = integer, \
        combinefunc = pg_catalog.int4pl, initcond = '0', parallel = safe)\
        """);
  }

  @OnEachServer
  void operatorsTheirClassesAndFamiliesAreKept(int majorVersion) throws SQLException {
    assertStatements(
        majorVersion,
        """
        CREATE TYPE pair AS (a int);
        CREATE FUNCTION lt(pair, pair) RETURNS boolean LANGUAGE sql AS 'SELECT true';
        CREATE FUNCTION cmp(pair, pair) RETURNS int LANGUAGE sql AS 'SELECT 0';
        CREATE OPERATOR <<< (FUNCTION = lt, LEFTARG = pair, RIGHTARG = pair, HASHES);
        CREATE OPERATOR FAMILY loose USING btree;
        ALTER OPERATOR FAMILY loose USING btree ADD OPERATOR 1 <<< (pair, pair);
        CREATE OPERATOR CLASS o DEFAULT FOR TYPE pair USING btree
          AS FUNCTION 1 cmp(pair, pair), OPERATOR 1 <<<;
        CREATE CAST (pair AS text) WITH INOUT AS ASSIGNMENT;
        """,
        "CREATE CAST (public.pair AS text) WITH INOUT AS ASSIGNMENT",
        """
        CREATE OPERATOR public.<<< (function = public.lt, leftarg = public.pair, \
        rightarg = public.pair, hashes)\
        """,
        "CREATE OPERATOR FAMILY public.loose USING btree",
        """
        ALTER OPERATOR FAMILY public.loose USING btree \
        ADD OPERATOR 1 public.<<<(public.pair, public.pair)\
        """,
        "CREATE OPERATOR FAMILY public.o USING btree",
        """
        CREATE OPERATOR CLASS public.o DEFAULT FOR TYPE public.pair USING btree FAMILY public.o \
        AS OPERATOR 1 public.<<<(public.pair, public.pair), \
        FUNCTION 1 (public.pair, public.pair) public.cmp(public.pair, public.pair)\
        """);
  }

  @OnEachServer
  void languagesAndAccessMethodsNameTheirFunctions(int majorVersion) throws SQLException {
    assertStatements(
        majorVersion,
        """
        CREATE TRUSTED LANGUAGE l HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
        CREATE ACCESS METHOD m TYPE INDEX HANDLER bthandler;
        CREATE TRANSFORM FOR int LANGUAGE l (FROM SQL WITH FUNCTION prsd_lextype(internal));
        """,
        """
        CREATE TRUSTED LANGUAGE l HANDLER pg_catalog.plpgsql_call_handler \
        VALIDATOR pg_catalog.plpgsql_validator\
        """,
        "CREATE ACCESS METHOD m TYPE INDEX HANDLER pg_catalog.bthandler",
        """
        CREATE TRANSFORM FOR integer LANGUAGE l \
        (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal))\
        """);
  }

  @OnEachServer
  void optionsAreKeptApartAndThoseOfUserMappingsAreNeverRead(int majorVersion) throws SQLException {
    assertStatements(
        majorVersion,
        """
        CREATE FOREIGN DATA WRAPPER w OPTIONS (debug 'on');
        CREATE SERVER s TYPE 't' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (z '1', a 'it''s');
        CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (login 'me', password 'secret');
        """,
        "CREATE FOREIGN DATA WRAPPER w {debug=on}",
        "CREATE SERVER s TYPE 't' VERSION '1' FOREIGN DATA WRAPPER w {a=it's, z=1}",
        "CREATE USER MAPPING FOR PUBLIC SERVER s");
  }

  @OnEachServer
  void textSearchConfigurationsListTheirMappings(int majorVersion) throws SQLException {
    assertStatements(
        majorVersion,
        """
        CREATE TEXT SEARCH TEMPLATE t (lexize = dsimple_lexize, init = dsimple_init);
        CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, stopwords = english);
        CREATE TEXT SEARCH PARSER p (start = prsd_start, gettoken = prsd_nexttoken,
          end = prsd_end, lextypes = prsd_lextype);
        CREATE TEXT SEARCH CONFIGURATION c (PARSER = "default");
        ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, asciiword WITH d, simple;
        """,
        """
        CREATE TEXT SEARCH PARSER public.p (start = pg_catalog.prsd_start, \
        gettoken = pg_catalog.prsd_nexttoken, end = pg_catalog.prsd_end, \
        lextypes = pg_catalog.prsd_lextype)\
        """,
        """
        CREATE TEXT SEARCH TEMPLATE public.t (init = pg_catalog.dsimple_init, \
        lexize = pg_catalog.dsimple_lexize)\
        """,
        """
        CREATE TEXT SEARCH DICTIONARY public.d (template = pg_catalog.simple, \
        stopwords = 'english')\
        """,
        "CREATE TEXT SEARCH CONFIGURATION public.c (parser = pg_catalog.\"default\")",
        """
        ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciiword \
        WITH public.d, pg_catalog.simple\
        """,
        """
        ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR word \
        WITH public.d, pg_catalog.simple\
        """);
  }

  @OnEachServer
  void publicationsListTheirTables(int majorVersion) throws SQLException {
    String table = "CREATE TABLE t (a int PRIMARY KEY, b int);\n";
    if (majorVersion < 15) {
      assertStatements(
          majorVersion,
          table + "CREATE PUBLICATION p FOR TABLE t WITH (publish = 'delete, insert')",
          "CREATE PUBLICATION p FOR TABLE public.t WITH (publish = 'insert, delete')");
    } else {
      assertStatements(
          majorVersion,
          table
              + """
              CREATE SCHEMA s;
              CREATE PUBLICATION p FOR TABLE t (b, a) WHERE (a > 0);
              CREATE PUBLICATION q FOR TABLE t, TABLES IN SCHEMA s;
              """,
          "CREATE PUBLICATION p FOR TABLE public.t (a, b) WHERE ((a > 0))",
          "CREATE PUBLICATION q FOR TABLE public.t, TABLES IN SCHEMA s");
    }
  }

  private static void assertStatements(int majorVersion, String sql, String... expected)
      throws SQLException {
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      List<String> statements =
          database
              .inspect()
              .snapshot()
              .all(OpaqueObject.class)
              .flatMap(OpaqueInspectionTest::statements)
              .toList();

      assertThat(statements).containsExactly(expected);
    }
  }

  /** Options stand after the statement, in braces. */
  private static Stream<String> statements(OpaqueObject object) {
    return object.definition().stream()
        .map(fragment -> ((Fragment.Source.SqlText) fragment.source()).value())
        .map(sql -> object.options().isEmpty() ? sql : sql + " " + object.options());
  }
}
