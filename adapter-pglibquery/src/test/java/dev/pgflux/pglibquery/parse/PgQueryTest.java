package dev.pgflux.pglibquery.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.ast.TreeCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PgQueryTest {
  private static final PgQuery PG_QUERY = PgQuery.shared();

  @Test
  void nodesAndFieldsAreNamedAsInPostgresql() {
    Node create = statement("CREATE TABLE app.t (id int)");

    assertThat(create.tag()).isEqualTo("CreateStmt");
    assertThat(create.node("relation").orElseThrow().text("schemaname")).isEqualTo("app");
    assertThat(create.nodes("tableElts").getFirst().text("colname")).isEqualTo("id");
  }

  @Test
  void zeroFalseAndNullConstantsAreTold() {
    assertThat(PG_QUERY.parseExpression("0"))
        .isEqualTo(Node.of("A_Const", Map.of("ival", Node.of("Integer", Map.of()))));
    assertThat(PG_QUERY.parseExpression("false"))
        .isEqualTo(Node.of("A_Const", Map.of("boolval", Node.of("Boolean", Map.of()))));
    assertThat(PG_QUERY.parseExpression("''"))
        .isEqualTo(Node.of("A_Const", Map.of("sval", Node.of("String", Map.of()))));
    assertThat(PG_QUERY.parseExpression("NULL"))
        .isEqualTo(Node.of("A_Const", Map.of("isnull", new SqlTree.Flag(true))));
  }

  @Test
  void aNullPointerInAListIsANodeOfItsOwn() {
    Node operator = statement("DROP OPERATOR + (NONE, int)");

    List<Node> arguments = operator.nodes("objects").getFirst().nodes("objargs");

    assertThat(arguments).extracting(Node::tag).containsExactly(TreeCodec.NULL_TAG, "TypeName");
    assertThat(PG_QUERY.deparse(operator)).isEqualTo("DROP OPERATOR +(NONE, int)");
  }

  @Test
  void equalStatementsGiveEqualTreesWhereverTheyStand() {
    assertThat(statement("SELECT a +  b FROM t"))
        .isEqualTo(statement("\n-- c\nselect a/* */+b from t"))
        .isNotEqualTo(statement("SELECT a + c FROM t"));
  }

  @Test
  void locationsAreKeptOnRequestAndTurnedIntoChars() {
    ParsedSql parsed = PG_QUERY.parse("SELECT 'é😀', x");

    Node second = parsed.statements().getFirst().statement().nodes("targetList").get(1);

    int offset = parsed.source().charOffset((int) second.number("location"));
    assertThat(parsed.source().text().charAt(offset)).isEqualTo('x');
  }

  @Test
  void statementsKnowTheirTextWithoutCommentsBefore() {
    ParsedSql parsed =
        PG_QUERY.parse(
            "/* é /* nested */ */ -- x\n SELECT 1 ;\n\n /* a */ SELECT 'é;😀' ; SELECT 3\n");

    assertThat(parsed.statements())
        .extracting(parsed::textOf)
        .containsExactly("SELECT 1", "SELECT 'é;😀'", "SELECT 3");
    assertThat(parsed.statements().stream().map(parsed::positionOf).map(SourcePosition::line))
        .containsExactly(2, 4, 4);
  }

  @Test
  void offsetsAreRightFarIntoATextOfManyByteLengths() {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      sql.append("SELECT 'aé😀€").append(i).append("';\n");
    }

    ParsedSql parsed = PG_QUERY.parse(sql.toString());

    for (int i = 0; i < 500; i++) {
      ParsedStatement statement = parsed.statements().get(i);
      assertThat(parsed.textOf(statement)).isEqualTo("SELECT 'aé😀€" + i + "'");
      assertThat(parsed.positionOf(statement).line()).isEqualTo(i + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "-- only a comment", "/* a */ ;;"})
  void aTextWithoutStatementsHasNone(String sql) {
    assertThat(PG_QUERY.parse(sql).statements()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + b * c",
        "(a + b) * c",
        "NOT a",
        "lower(\"Name\") || 'it''s'",
        "x IN (1, 2)",
        "CASE WHEN a THEN (SELECT 1) ELSE 'two\n    lines' END",
        "\"Foo\" OPERATOR(app.@@) f(\"Named\" := 1)",
        "count(*) OVER (PARTITION BY a)",
      })
  void expressionsAreReadAndPrintedAlone(String expression) {
    assertThat(PG_QUERY.deparseExpression(PG_QUERY.parseExpression(expression)))
        .isEqualTo(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1, 2",
        "a b",
        "a AS b",
        "a FROM t",
        "*",
        "DISTINCT a",
        "1; SELECT 2",
        "(",
        "-- a",
        "a)"
      })
  void whatIsNotOneExpressionIsRefused(String text) {
    assertThatExceptionOfType(SqlSyntaxException.class)
        .isThrownBy(() -> PG_QUERY.parseExpression(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numeric(10,2)[] | numeric(10, 2)[]",
        "SETOF app.t | SETOF app.t",
        "\"A b\".\"C\"[3] | \"A b\".\"C\"[3]",
        "app.t.c%TYPE | app.t.c%type",
        "pg_catalog.bpchar | bpchar",
        "char | char(1)",
        "pg_catalog.\"Odd\" | pg_catalog.\"Odd\"",
        "interval day to second(3) | interval day to second(3)",
        "timestamp(3) with time zone | timestamp (3) with time zone",
      })
  void typeNamesAreReadAndPrintedAlone(String type, String printed) {
    assertThat(PG_QUERY.deparseTypeName(PG_QUERY.parseTypeName(type))).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "int LANGUAGE sql", "int, text", "TABLE (a int)", "int; DROP TABLE t"})
  void whatIsNotOneTypeIsRefused(String text) {
    assertThatExceptionOfType(SqlSyntaxException.class)
        .isThrownBy(() -> PG_QUERY.parseTypeName(text));
  }

  @Test
  void rowLimitsThatTheLibraryPrintsWronglyArePrintedSoThatTheyParse() {
    String printed =
        PG_QUERY.deparse(statement("SELECT a FROM t ORDER BY a FETCH FIRST NULL ROWS WITH TIES"));

    assertThat(printed)
        .isEqualTo("SELECT a FROM t ORDER BY a FETCH FIRST (NULL::bigint) ROWS WITH TIES");
    assertThat(statement(printed).symbol("limitOption")).isEqualTo("LIMIT_OPTION_WITH_TIES");
  }

  @Test
  void treesThatCannotBePrintedAreRefused() {
    Node invented = Node.of("SelectStmt", Map.of("colour", new SqlTree.Text("red")));
    Node misplaced = Node.of("SelectStmt", Map.of("targetList", new SqlTree.Text("red")));
    Node parameter = statement("GRANT SET ON PARAMETER work_mem TO x");

    assertThatExceptionOfType(SqlDeparseException.class)
        .isThrownBy(() -> PG_QUERY.deparse(invented))
        .withMessageContaining("SelectStmt has no field named colour");
    assertThatExceptionOfType(SqlDeparseException.class)
        .isThrownBy(() -> PG_QUERY.deparse(misplaced))
        .withMessageContaining("targetList of SelectStmt cannot hold a Text");
    assertThatExceptionOfType(SqlDeparseException.class)
        .isThrownBy(() -> PG_QUERY.deparse(parameter))
        .withMessageContaining("parameters");
  }

  @Test
  void commentsComeWithTheirPlaces() {
    String sql = "-- é one\nSELECT '--x', $$/* y */$$ /* two\n /* n */ */;\n  -- @renamed from=a";

    assertThat(PG_QUERY.comments(sql))
        .containsExactly(
            new SqlComment("-- é one", 0, 1),
            new SqlComment("/* two\n /* n */ */", 35, 2),
            new SqlComment("-- @renamed from=a", 57, 4));
    assertThat(PG_QUERY.comments(sql).getLast().content()).isEqualTo("@renamed from=a");
    assertThat(PG_QUERY.comments("/* a */").getFirst().content()).isEqualTo("a");
  }

  @Test
  void plpgsqlBodiesComeAsJson() {
    String json =
        PG_QUERY.parsePlpgsql(
            "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 42; END $$");

    assertThat(json).contains("\"PLpgSQL_stmt_return\"", "\"query\":\"42\"");
  }

  @Test
  void plpgsqlWithErrorsIsRefused() {
    assertThatExceptionOfType(SqlSyntaxException.class)
        .isThrownBy(() ->
            PG_QUERY.parsePlpgsql(
                "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETRUN 42; END $$"))
        .withMessageContaining("RETRUN");
  }

  @Test
  void parsesFromManyThreadsAtOnce() throws ExecutionException, InterruptedException {
    List<Future<String>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 1600; i++) {
        String sql = "SELECT a" + i + " FROM t WHERE b = '" + "é".repeat(i % 50) + "'";
        results.add(threads.submit(() -> PG_QUERY.deparse(statement(sql))));
      }
    }
    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i).get())
          .isEqualTo("SELECT a" + i + " FROM t WHERE b = '" + "é".repeat(i % 50) + "'");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 3_000, 20_000, 200_000})
  void deepNestingIsReadOrRefusedButNeverFatal(int depth) {
    List<String> texts =
        List.of(
            "SELECT " + "(".repeat(depth) + "1" + ")".repeat(depth),
            "SELECT 1" + " + 1".repeat(depth),
            "SELECT " + "NOT ".repeat(depth) + "true",
            "SELECT " + "f(".repeat(depth) + ")".repeat(depth),
            "SELECT * FROM " + "(SELECT * FROM ".repeat(depth) + "t" + ") x".repeat(depth));
    for (String sql : texts) {
      try {
        assertThat(PG_QUERY.deparse(statement(sql))).startsWith("SELECT ");
      } catch (SqlSyntaxException refused) {
        assertThat(depth).isGreaterThan(100);
        assertThat(refused.reason()).containsAnyOf("memory exhausted", "stack depth", "too deeply");
      }
    }
  }

  private static Node statement(String sql) {
    return PG_QUERY.parseWithoutLocations(sql).statements().getFirst().statement();
  }
}
