package dev.pgflux.pglibquery.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Kind;
import dev.pgflux.domain.sql.Fragment.Scope;
import dev.pgflux.pglibquery.parse.PgQuery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What is printed of a fragment means the same under any search_path, and reads as it was written.
 */
class PrintableTest {
  private static final Snapshot SCHEMA = ServerFixture.schema();
  private static final LibPgQueryResolver RESOLVER = new LibPgQueryResolver();

  private static String print(Fragment fragment) {
    return RESOLVER
        .printer()
        .print(RESOLVER.resolve(fragment, SCHEMA, ServerFixture.POSTGRESQL_18));
  }

  private static String expression(String sql) {
    return print(ServerFixture.written(Kind.EXPRESSION, sql, Optional.of("t")));
  }

  private static String query(String sql) {
    return print(ServerFixture.written(Kind.QUERY, sql, Optional.empty()))
        .replaceAll("\\s+", " ")
        .replace("( ", "(")
        .replace(" )", ")");
  }

  @Test
  void anExpressionKeepsItsAuthorsForm() {
    assertThat(expression("v IN ('a', 'b') AND n BETWEEN 1 AND 2"))
        .isEqualTo("v IN ('a', 'b') AND n BETWEEN 1 AND 2");
  }

  @Test
  void functionsTypesAndRelationsGetTheirSchemas() {
    assertThat(expression("twice(i) = 2 AND 'ok'::mood = m"))
        .isEqualTo("public.twice(i) = 2 AND 'ok'::public.mood = m");
    assertThat(query("SELECT o.id FROM o WHERE o.kind = 'ok'"))
        .isEqualTo("SELECT o.id FROM public.o WHERE o.kind = 'ok'");
  }

  @Test
  void namesInLiteralsGetTheirSchemas() {
    assertThat(expression("nextval('t_id_seq'::regclass) > 1"))
        .isEqualTo("nextval('public.t_id_seq'::regclass) > 1");
  }

  @Test
  void whatPostgresqlBringsStaysWithoutASchema() {
    assertThat(expression("lower(tx) = 'a'::text")).isEqualTo("lower(tx) = 'a'::text");
  }

  @Test
  void starsAreExpanded() {
    assertThat(query("SELECT x.*, 1 AS one FROM o x"))
        .isEqualTo("SELECT x.id, x.t_id, x.name, x.amount, x.kind, 1 AS one FROM public.o x");
    assertThat(query("SELECT * FROM o JOIN (SELECT id, v FROM t) s USING (id)"))
        .isEqualTo(
            // Of the merged columns that one which needs no cast: an integer is not yet a bigint.
            "SELECT s.id, o.t_id, o.name, o.amount, o.kind, s.v"
                + " FROM public.o JOIN (SELECT id, v FROM public.t) s USING (id)");
  }

  @Test
  void aCommonTableIsNotTakenForATable() {
    assertThat(query("WITH o AS (SELECT 1 AS id) SELECT id FROM o"))
        .isEqualTo("WITH o AS (SELECT 1 AS id) SELECT id FROM o");
  }

  @Test
  void partitionClausesAreThatPartOfTheStatementAlone() {
    assertThat(
            print(
                part(
                    Kind.PARTITION_KEY,
                    "partspec",
                    "CREATE TABLE p (k text) PARTITION BY LIST (k)")))
        .isEqualTo("LIST (k)");
    assertThat(
            print(
                part(
                    Kind.PARTITION_BOUND,
                    "partbound",
                    "CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('a', 'b')")))
        .isEqualTo("FOR VALUES IN ('a', 'b')");
  }

  @Test
  void aBodyInSqlIsPrintedWithoutItsFunction() {
    assertThat(
            print(
                part(
                    Kind.ROUTINE_SQL_BODY,
                    "sql_body",
                    "CREATE FUNCTION f() RETURNS int RETURN twice(2)")))
        .isEqualTo("RETURN public.twice(2)");
    assertThat(
            print(
                part(
                    Kind.ROUTINE_SQL_BODY,
                    "sql_body",
                    "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT id FROM o; END")))
        .isEqualTo("BEGIN ATOMIC SELECT id FROM public.o; END");
  }

  @Test
  void aStringBodyIsPrintedToTheLetter() {
    Fragment body = Fragment.ofText(Kind.ROUTINE_STRING_BODY, " select  1 ", Scope.EMPTY);
    assertThat(print(body)).isEqualTo(" select  1 ");
  }

  private static Fragment part(Kind kind, String field, String statement) {
    return Fragment.ofTree(
        kind,
        PgQuery.shared()
            .parseWithoutLocations(statement)
            .statements()
            .getFirst()
            .statement()
            .field(field)
            .orElseThrow(),
        new Scope(List.of(ServerFixture.PUBLIC), Optional.empty(), List.of()));
  }
}
