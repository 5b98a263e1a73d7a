package dev.pgflux.pglibquery.parse.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.parse.PgQuery;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each statement becomes what the inspector prints of the object that it makes. */
class DefinitionFoldTest {
  private static final String FUNCTIONS =
      """
      CREATE FUNCTION f(int, int) RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE FUNCTION g(int) RETURNS text LANGUAGE sql AS 'SELECT 1';
      """;

  private static List<OpaqueObject> made(ObjectClass kind, String sql) {
    return Files.of(sql)
        .folded()
        .snapshot()
        .all(OpaqueObject.class)
        .filter(it -> it.id().objectClass() == kind)
        .toList();
  }

  private static void assertFolded(ObjectClass kind, String sql, String... normal) {
    List<Node> expected =
        Arrays.stream(normal)
            .map(it ->
                PgQuery.shared().parseWithoutLocations(it).statements().getFirst().statement())
            .toList();
    List<Node> actual =
        made(kind, sql).stream().flatMap(it -> Definitions.trees(it).stream()).toList();
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void collationsHaveTheirProviderAndOneLocale() {
    assertFolded(
        ObjectClass.COLLATION,
        "CREATE COLLATION c (lc_collate = 'C', lc_ctype = 'C', deterministic = true)",
        "CREATE COLLATION public.c (provider = libc, locale = 'C')");
    assertFolded(
        ObjectClass.COLLATION,
        "CREATE COLLATION c FROM \"de-x-icu\"",
        "CREATE COLLATION public.c (provider = icu, locale = 'de')");
  }

  @Test
  void publicationsListTheirTablesByName() {
    assertFolded(
        ObjectClass.PUBLICATION,
        """
        CREATE TABLE a (x int); CREATE TABLE b (y int);
        CREATE PUBLICATION p FOR TABLE b WHERE (y > 1), TABLES IN SCHEMA public, TABLE a
          WITH (publish = 'delete,insert', publish_via_partition_root = false);
        ALTER PUBLICATION p DROP TABLES IN SCHEMA public;
        ALTER PUBLICATION p SET (publish_via_partition_root)
        """,
        """
        CREATE PUBLICATION p FOR TABLE public.a, TABLE public.b WHERE (y > 1)
          WITH (publish = 'insert, delete', publish_via_partition_root = true)
        """);
  }

  @Test
  void publishedTablesBringTheirChildrenUnlessOnlyIsWritten() {
    String tables = "CREATE TABLE a (x int); CREATE TABLE b () INHERITS (a);";
    assertFolded(
        ObjectClass.PUBLICATION,
        tables + "CREATE PUBLICATION p FOR TABLE a",
        "CREATE PUBLICATION p FOR TABLE public.a, TABLE public.b");
    assertFolded(
        ObjectClass.PUBLICATION,
        tables + "CREATE PUBLICATION p FOR TABLE ONLY a",
        "CREATE PUBLICATION p FOR TABLE public.a");
  }

  @Test
  void aggregatesOfEitherSyntaxAreTheSame() {
    String normal =
        "CREATE AGGREGATE public.s(int) (sfunc = public.f, stype = int, initcond = '0')";
    assertFolded(
        ObjectClass.ROUTINE,
        "CREATE FUNCTION f(int, int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
            + "CREATE AGGREGATE s(IN int) (INITCOND = 0, STYPE = int, SFUNC = f, PARALLEL = UNSAFE)",
        normal);
    assertFolded(
        ObjectClass.ROUTINE,
        "CREATE FUNCTION f(int, int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
            + "CREATE AGGREGATE s (basetype = int, sfunc1 = f, stype1 = int, initcond1 = '0')",
        normal);
  }

  @Test
  void whatIsUsualForAnOrderedSetAggregateIsLeftOut() {
    assertFolded(
        ObjectClass.ROUTINE,
        FUNCTIONS
            + "CREATE AGGREGATE s(int ORDER BY int) (sfunc = f, stype = int, finalfunc = g,"
            + " finalfunc_modify = read_write, hypothetical = false)",
        "CREATE AGGREGATE public.s(int ORDER BY int)"
            + " (sfunc = public.f, stype = int, finalfunc = public.g)");
  }

  @Test
  void operatorsKnowTheirNegatorWhicheverStatementNamesIt() {
    assertFolded(
        ObjectClass.OPERATOR,
        FUNCTIONS
            + "CREATE OPERATOR <== (procedure = f, leftarg = int, rightarg = int, negator = >==);"
            + "CREATE OPERATOR >== (function = f, rightarg = int, leftarg = int, hashes = false)",
        "CREATE OPERATOR public.<== (function = public.f, leftarg = int, rightarg = int,"
            + " negator = OPERATOR(public.>==))",
        "CREATE OPERATOR public.>== (function = public.f, leftarg = int, rightarg = int,"
            + " negator = OPERATOR(public.<==))");
  }

  @Test
  void membersOfOtherTypesBelongToTheFamilyWhichIsMadeByItself() {
    String sql =
        """
        CREATE FUNCTION f(int4, int4) RETURNS int4 LANGUAGE sql AS 'SELECT 1';
        CREATE FUNCTION h(int4, int8) RETURNS bool LANGUAGE sql AS 'SELECT true';
        CREATE OPERATOR <== (function = f, leftarg = int4, rightarg = int4);
        CREATE OPERATOR <== (function = h, leftarg = int4, rightarg = int8);
        CREATE OPERATOR CLASS c FOR TYPE int4 USING btree AS
          FUNCTION 1 f(int4, int4), OPERATOR 1 <==, OPERATOR 1 <==(int4, int8), STORAGE int4;
        """;
    assertThat(made(ObjectClass.OPERATOR_CLASS, sql)).hasSize(1);
    OpaqueObject operatorClass = made(ObjectClass.OPERATOR_CLASS, sql).getFirst();
    assertThat(Definitions.create(operatorClass).nodes("items")).hasSize(2);
    List<Node> family = Definitions.trees(made(ObjectClass.OPERATOR_FAMILY, sql).getFirst());
    assertThat(family).hasSize(2);
    assertThat(family.getLast().nodes("items")).hasSize(1);
  }

  @Test
  void conversionsNameEncodingsAsPostgreSqlDoes() {
    assertFolded(
        ObjectClass.CONVERSION,
        "CREATE CONVERSION c FOR 'utf-8' TO 'iso-8859-15' FROM pg_catalog.x",
        "CREATE CONVERSION public.c FOR 'UTF8' TO 'LATIN9' FROM pg_catalog.x");
  }

  @Test
  void castsNameTheArgumentsOfTheirFunction() {
    String given = FUNCTIONS + "CREATE CAST (int4 AS text) WITH FUNCTION g(int4)";
    String bare = FUNCTIONS + "CREATE CAST (int4 AS text) WITH FUNCTION g";
    Node named =
        Definitions.create(made(ObjectClass.CAST, bare).getFirst()).node("func").orElseThrow();
    Node spelled =
        Definitions.create(made(ObjectClass.CAST, given).getFirst()).node("func").orElseThrow();
    assertThat(named.field("objname")).isEqualTo(spelled.field("objname"));
    assertThat(named.nodes("objargs")).hasSize(1);
    assertThat(named.flag("args_unspecified")).isFalse();
  }

  @Test
  void languagesQualifyTheirFunctions() {
    assertFolded(
        ObjectClass.LANGUAGE,
        FUNCTIONS + "CREATE OR REPLACE TRUSTED LANGUAGE l HANDLER f VALIDATOR g",
        "CREATE TRUSTED LANGUAGE l HANDLER public.f VALIDATOR public.g");
  }

  @Test
  void configurationsMapEachTokenTypeByItself() {
    assertFolded(
        ObjectClass.TEXT_SEARCH_CONFIGURATION,
        """
        CREATE TEXT SEARCH CONFIGURATION c (PARSER = "default");
        ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, int, url WITH simple;
        ALTER TEXT SEARCH CONFIGURATION c DROP MAPPING FOR url;
        ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING REPLACE simple WITH english_stem;
        """,
        "CREATE TEXT SEARCH CONFIGURATION public.c (parser = pg_catalog.\"default\")",
        "ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR int WITH pg_catalog.english_stem",
        "ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR word"
            + " WITH pg_catalog.english_stem");
  }

  @Test
  void dictionariesKeepTheirOptionsAsStrings() {
    assertFolded(
        ObjectClass.TEXT_SEARCH_DICTIONARY,
        "CREATE TEXT SEARCH DICTIONARY d (stopwords = english, template = snowball, n = 1);"
            + "ALTER TEXT SEARCH DICTIONARY d (language = 'english', n)",
        "CREATE TEXT SEARCH DICTIONARY public.d (template = pg_catalog.snowball,"
            + " stopwords = 'english', language = 'english')");
  }

  @Test
  void droppedObjectsAreGone() {
    assertThat(
            Files.of(
                    """
                    CREATE COLLATION c (locale = 'C'); DROP COLLATION c;
                    CREATE CAST (int4 AS text) WITH INOUT; DROP CAST (int4 AS text);
                    """)
                .names())
        .isEmpty();
  }
}
